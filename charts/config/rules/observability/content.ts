import { BOUNDS_OF_ANSWERS } from '../../observability/bounds';
import { pathOf } from '../../schema/path';
import type { Rule } from '../rule';
import { isDnsLabel, isLabelValue, isQualifiedName, LABEL_FORM } from '../rule';

/** Labels of alerts are Prometheus', those by which it selects rules are Kubernetes'. */
export const alerting: Rule = function* ({ observability: { alerts } }) {
  for (const name of Object.keys(alerts?.labels ?? {})) {
    const path = pathOf(['observability', 'alerts', 'labels', name]);
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name) || name.startsWith('__')) {
      yield {
        path,
        problem: 'is not the name of a label of Prometheus',
        remedy: 'Use letters, digits and underscores, beginning with a letter',
      };
    } else if (name === 'severity' || name === 'alertname') {
      yield { path, problem: 'is a reserved name', remedy: 'Rename the label' };
    }
  }
  for (const [name, got] of Object.entries(alerts?.selectedBy ?? {})) {
    const path = pathOf(['observability', 'alerts', 'selectedBy', name]);
    if (!isQualifiedName(name)) yield { path, problem: 'is not the key of a label', remedy: LABEL_FORM };
    else if (got !== '' && !isLabelValue(got)) yield { path, problem: 'is not the value of a label', got, remedy: LABEL_FORM };
  }
};

/** Between two bounds of a histogram nothing is known. */
export const inTime: Rule = function* ({ observability: { alerts } }) {
  const got = alerts?.thresholds.objectives.inTime;
  if (got === undefined || BOUNDS_OF_ANSWERS.includes(got.toMilliseconds() / 1000)) return;
  const remedy = `Give one of ${BOUNDS_OF_ANSWERS.join(', ')} seconds`;
  yield { path: 'observability.alerts.thresholds.objectives.inTime', problem: 'is not a bound of the histogram', got, remedy };
};

/** Loggers are called after classes and packages; the file that names them is XML. */
export const loggers: Rule = function* ({ observability: { logs } }) {
  for (const name of Object.keys(logs.levels)) {
    if (/^[\w$-]+(\.[\w$-]+)*$/.test(name)) continue;
    const remedy = "Write for example 'org.apache.druid.server.coordinator', or 'root'";
    yield { path: pathOf(['observability', 'logs', 'levels', name]), problem: 'is not the name of a logger', remedy };
  }
};

/** Dashboards are in a namespace that somebody has. */
export const dashboards: Rule = function* ({ observability }) {
  const got = observability.dashboards?.namespace;
  if (got === undefined || isDnsLabel(got)) return;
  const remedy = 'Use lower-case letters, digits and hyphens, 63 at the most';
  yield { path: 'observability.dashboards.namespace', problem: 'is not a DNS label', got, remedy };
};

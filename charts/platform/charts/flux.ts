import type { Construct } from 'constructs';

import {
  HelmRelease,
  HelmReleaseSpecChartRefKind,
  HelmReleaseSpecChartSpecSourceRefKind,
  HelmReleaseSpecDriftDetectionMode,
  HelmReleaseSpecInstallCrds,
  HelmReleaseSpecUpgradeCrds,
} from '../../../imports/helm.toolkit.fluxcd.io';
import { HelmRepository, OciRepository, OciRepositorySpecLayerSelectorOperation } from '../../../imports/source.toolkit.fluxcd.io';
import { CATALOGUE } from './catalogue';
import type { Installed } from './installed';

/** How often Flux looks whether a release is as it should be; what somebody has changed by hand is put right. */
const INTERVAL = '30m';

/** How often it looks whether there is something new where charts come from. Versions are fixed, so there is no hurry. */
const SOURCE_INTERVAL = '24h';

/** Of what a registry has under a tag, the chart. */
const CHART_LAYER = {
  mediaType: 'application/vnd.cncf.helm.chart.content.v1.tar+gzip',
  operation: OciRepositorySpecLayerSelectorOperation.COPY,
};

/** A chart as a HelmRelease, and where it comes from. */
export function flux(scope: Construct, { name, chart, version, values, metadata, after }: Installed): void {
  const { repository } = chart;
  const ofOther = chart.kinds === 'another';
  if (repository.type === 'helm') {
    new HelmRepository(scope, 'repository', { metadata, spec: { url: repository.url, interval: SOURCE_INTERVAL } });
  } else {
    new OciRepository(scope, 'repository', {
      metadata,
      spec: { url: `${repository.url}/${name}`, interval: SOURCE_INTERVAL, ref: { tag: version }, layerSelector: CHART_LAYER },
    });
  }
  new HelmRelease(scope, 'release', {
    metadata,
    spec: {
      releaseName: name,
      interval: INTERVAL,
      timeout: '10m',
      ...(repository.type === 'oci'
        ? { chartRef: { kind: HelmReleaseSpecChartRefKind.OCI_REPOSITORY, name } }
        : { chart: { spec: { chart: name, version, sourceRef: { kind: HelmReleaseSpecChartSpecSourceRefKind.HELM_REPOSITORY, name } } } }),
      ...(after.length === 0 ? {} : { dependsOn: after.map((other) => ({ name: other, namespace: CATALOGUE[other].namespace })) }),
      driftDetection: { mode: HelmReleaseSpecDriftDetectionMode.ENABLED },
      install: { crds: ofOther ? HelmReleaseSpecInstallCrds.SKIP : HelmReleaseSpecInstallCrds.CREATE_REPLACE, remediation: { retries: 3 } },
      upgrade: {
        crds: ofOther ? HelmReleaseSpecUpgradeCrds.SKIP : HelmReleaseSpecUpgradeCrds.CREATE_REPLACE,
        cleanupOnFail: true,
        remediation: { retries: 3, remediateLastFailure: true },
      },
      values,
    },
  });
}

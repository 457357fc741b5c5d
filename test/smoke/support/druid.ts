import { podsOf } from '../../../charts/config/replicas';
import type { Druid } from '../../../smoke/check';
import type { Expected } from '../../../smoke/expected';

/** A server as `sys.servers` tells of it. */
export interface FakeServer {
  host: string;
  role: string;
  version: string | null;
  leads?: boolean;
}

/** What a Druid of tests answers from. */
export interface FakeDruid {
  servers: FakeServer[];
  readonly answers: Record<string, string>;
  readonly datasources: Set<string>;
  /** What a query on rows that were just ingested answers. */
  row: { count: number; sum: number };
  /** What becomes of tasks, by type. */
  readonly tasks: Record<string, 'SUCCESS' | 'FAILED' | 'LOST'>;
  /** What was asked, in order. */
  readonly asked: string[];
}

/** A Druid where everything works. */
export function workingDruid({ plan, names, environment }: Expected): FakeDruid {
  const pods = plan.servers.flatMap(({ group }) =>
    Array.from({ length: podsOf(group.settings).least }, (_, index) => ({
      host: `${names.component(group.component)}-${index}.pods.example`,
      role: group.role,
      version: environment.druid.version,
      leads: index === 0 && ['coordinator', 'overlord'].includes(group.role),
    })),
  );
  // A coordinator that is the overlord too is listed as both.
  const overlords = environment.druid.roles.overlord === undefined ? pods.filter(({ role }) => role === 'coordinator') : [];
  const servers: FakeServer[] = [...pods, ...overlords.map((server) => ({ ...server, role: 'overlord' }))];
  const leader = (role: string) => `https://${servers.find((one) => one.role === role)?.host}:8281`;
  return {
    servers,
    datasources: new Set(['orders']),
    row: { count: 5, sum: 15 },
    tasks: {},
    asked: [],
    answers: {
      '/status/health': 'true',
      '/druid/coordinator/v1/leader': leader('coordinator'),
      '/druid/indexer/v1/leader': leader('overlord'),
      '/druid/coordinator/v1/rules': '{"_default":[{"type":"loadForever"}]}',
      '/druid/indexer/v1/tasks?state=complete&max=1': '[]',
      '/druid/coordinator/v1/loadstatus?simple': '{"orders":0}',
    },
  };
}

/** The client of such a Druid. */
export function clientOf(druid: FakeDruid): Druid {
  const known = /^\/druid\/coordinator\/v1\/metadata\/datasources(\?includeUnused)?$/;
  const tasks = new Map<string, string>();
  const request = (path: string, body?: unknown): Promise<string> => {
    druid.asked.push(path);
    if (known.test(path)) return Promise.resolve(JSON.stringify([...druid.datasources]));
    if (path === '/druid/indexer/v1/task') {
      const task = submitted(body as Submitted);
      return tasks.get(task) === 'LOST' ? Promise.reject(new Error('other side closed')) : Promise.resolve(JSON.stringify({ task }));
    }
    const [, task, what] = /^\/druid\/indexer\/v1\/task\/([^/]+)\/(status|shutdown)$/.exec(path) ?? [];
    if (task !== undefined && what === 'status')
      return Promise.resolve(JSON.stringify({ status: { id: task, statusCode: stateOf(task) } }));
    if (/markUnused$|shutdown$/.test(path)) return Promise.resolve('{}');
    const answer = druid.answers[path];
    return answer === undefined ? Promise.reject(new Error(`${path} answered 404`)) : Promise.resolve(answer);
  };
  // A task whose answer was lost goes on until it is stopped, and publishes its rows in its last moment.
  const stateOf = (task: string) => {
    if (tasks.get(task) !== 'LOST') return tasks.get(task);
    if (druid.asked.at(-2)?.endsWith('/shutdown') !== true) return 'RUNNING';
    druid.datasources.add(task.replace('index_', ''));
    return 'FAILED';
  };
  const submitted = ({ id, type, dataSource, spec }: Submitted) => {
    const datasource = dataSource ?? spec?.dataSchema.dataSource ?? '';
    const outcome = druid.tasks[type] ?? 'SUCCESS';
    if (outcome === 'SUCCESS' && type === 'kill') druid.datasources.delete(datasource);
    else if (outcome !== 'LOST') druid.datasources.add(datasource);
    const task = id ?? `${type}-${datasource}`;
    tasks.set(task, outcome);
    return task;
  };
  return {
    request,
    json: async <T>(path: string, body?: unknown) => JSON.parse(await request(path, body)) as T,
    sql: <Row>(query: string) => Promise.resolve(rowsOf(druid, query) as readonly Row[]),
    succeeded: (task) => (tasks.get(task) === 'SUCCESS' ? Promise.resolve() : Promise.reject(new Error(`task ${task} ended as FAILED`))),
  };
}

interface Submitted {
  readonly id?: string;
  readonly type: string;
  readonly dataSource?: string;
  readonly spec?: { readonly dataSchema: { readonly dataSource: string } };
}

function rowsOf({ servers, row, asked }: FakeDruid, query: string): readonly unknown[] {
  if (query.includes('is_leader')) return servers.filter(({ leads }) => leads === true);
  if (query.includes('server_segments')) return [{ copies: asked.at(-1)?.endsWith('markUnused') === true ? 0 : 1 }];
  return query.includes('FROM sys.servers') ? servers : [row];
}

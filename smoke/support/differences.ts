/**
 * Where an object of the cluster is not as it was rendered. Fields that were not rendered are the API server's own and no difference; items of
 * lists that were not rendered are somebody's.
 */
export function differences(rendered: unknown, live: unknown, path = ''): readonly string[] {
  if (Array.isArray(rendered)) return ofLists(rendered as readonly unknown[], live, path);
  if (isMap(rendered)) {
    if (!isMap(live)) return isEmpty(rendered) ? [] : [`${path} is not there`];
    return Object.entries(rendered).flatMap(([key, value]) => differences(value, live[key], path === '' ? key : `${path}.${key}`));
  }
  if (rendered === undefined || same(rendered, live)) return [];
  // What somebody wrote where no secret belongs may be one.
  const shown = path.endsWith('.value')
    ? ''
    : `: ${live === undefined ? 'nothing' : JSON.stringify(live)} instead of ${JSON.stringify(rendered)}`;
  return [`${path} differs${shown}`];
}

function ofLists(rendered: readonly unknown[], live: unknown, path: string): readonly string[] {
  const found = Array.isArray(live) ? (live as readonly unknown[]) : [];
  if ([...rendered, ...found].some((item) => keyOf(item) === undefined)) {
    if (rendered.length !== found.length) return [`${path} has ${found.length} items instead of ${rendered.length}`];
    return rendered.flatMap((item, index) => differences(item, found[index], `${path}[${index}]`));
  }
  const keys = new Set(rendered.map(keyOf));
  const added = found.map(keyOf).filter((key) => !keys.has(key));
  return [
    ...added.map((key) => `${path}[${key}] is not rendered`),
    ...rendered.flatMap((item) => {
      const twin = found.find((one) => keyOf(one) === keyOf(item));
      return twin === undefined ? [`${path}[${keyOf(item)}] is not there`] : differences(item, twin, `${path}[${keyOf(item)}]`);
    }),
  ];
}

/** What tells an item of a list from the others, whatever their order: a volume may be mounted at several paths. */
function keyOf(item: unknown): string | undefined {
  if (!isMap(item)) return undefined;
  const key = item['mountPath'] ?? item['name'];
  return typeof key === 'string' ? key : undefined;
}

type Map = Readonly<Record<string, unknown>>;
const isMap = (value: unknown): value is Map => typeof value === 'object' && value !== null && !Array.isArray(value);
const isEmpty = (map: Map) => Object.values(map).every((value) => value === undefined);

/** The API server writes quantities its own way: what is 1000m here is 1 there. Zeros and empty texts it leaves out. */
function same(rendered: unknown, live: unknown): boolean {
  if (rendered === live || (live === undefined && (rendered === 0 || rendered === '' || rendered === false))) return true;
  if (!isScalar(rendered) || !isScalar(live)) return false;
  const [one, other] = [quantity(rendered), quantity(live)];
  return one !== undefined && one === other;
}

const isScalar = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';

const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  m: 1e-3,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
};

function quantity(value: string | number): number | undefined {
  const [, amount = '', unit = ''] = /^(\d+(?:\.\d+)?)(m|[kMGT]|[KMGT]i)?$/.exec(`${value}`) ?? [];
  return amount === '' ? undefined : Number(amount) * (UNITS[unit] ?? Number.NaN);
}

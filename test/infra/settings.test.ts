import { pathOf } from '../../charts/config/schema/path';
import { once } from '../support/infra/once';
import { foundationSettings } from '../support/infra/settings';
import { foundations } from '../support/rich/aws';
import { placesOf } from '../support/rich/settings';

const { read } = once('synthesize') as { readonly read: Readonly<Record<keyof typeof foundations, readonly string[]>> };

/** Settings of the charts alone, and one that decides what is allowed and not what is made. */
const NOT_MADE = [/\.(credentials|administrator)\(/, /^aws\.network\(type=new\)\.peers\[\]$/];

const settings = foundationSettings.filter(({ path }) => !NOT_MADE.some((pattern) => pattern.test(path)));

test('there are settings to look for', () => {
  expect(settings.length).toBeGreaterThan(120);
});

test.each(settings)('$path is in a rich environment, and the foundation asks for it', (setting) => {
  const places = Object.entries(foundations).flatMap(([name, environment]) =>
    placesOf(setting, environment).map((place) => ({ name: name as keyof typeof foundations, path: pathOf(place) })),
  );
  expect(places).not.toEqual([]);
  expect(places.some(({ name, path }) => read[name].includes(path))).toBe(true);
});

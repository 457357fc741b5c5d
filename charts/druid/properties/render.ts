import { Duration, Size } from 'cdk8s';

import { formatSize } from '../../config/size';
import type { Properties, PropertyValue } from './property';
import { isoOf } from '../../config/duration';

/** `runtime.properties`: sorted by key, one per line. */
export function renderProperties(properties: Properties): string {
  const lines = Object.keys(properties)
    .sort()
    .map((key) => `${key}=${escaped(textOf(properties[key] ?? ''))}`);
  return `${lines.join('\n')}\n`;
}

/** A value as Druid reads it: `25MiB`, `PT5S`, JSON, or plain. */
export function textOf(value: PropertyValue): string {
  if (value instanceof Size) return `${formatSize(value)}B`;
  if (value instanceof Duration) return isoOf(value);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** The format of java.util.Properties: a backslash escapes, a line break ends the value, leading blanks are dropped. */
function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r').replace(/^ /, '\\ ');
}

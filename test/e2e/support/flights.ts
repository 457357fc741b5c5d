import { readFileSync } from 'node:fs';

/** One flight of the data set `flights-200k` of vega-datasets: delay in minutes, distance in miles, time of day in hours. */
interface Flight {
  readonly delay: number;
  readonly distance: number;
  readonly time: number;
}

/** The data set as Druid reads it, and what queries on it have to answer, computed from the file itself. */
export function flights() {
  const rows = JSON.parse(
    readFileSync(new URL('../data/flights-200k.json', import.meta.resolve('vega-datasets')), 'utf8'),
  ) as readonly Flight[];
  const sum = (value: (flight: Flight) => number) => rows.reduce((total, flight) => total + value(flight), 0);
  return {
    lines: rows.map((row) => JSON.stringify(row)).join('\n'),
    count: rows.length,
    delay: sum(({ delay }) => delay),
    distance: sum(({ distance }) => distance),
    late: rows.filter(({ delay }) => delay > 60).length,
  };
}

/** Reads the file from the bucket into the datasource `flights`. */
export const INGEST_FLIGHTS = `
REPLACE INTO "flights" OVERWRITE ALL
SELECT MILLIS_TO_TIMESTAMP(978307200000 + CAST("time" * 3600000 AS BIGINT)) AS "__time", "delay", "distance"
FROM TABLE(
  EXTERN(
    '{"type":"s3","uris":["s3://druid/e2e/flights.json"]}',
    '{"type":"json"}'
  )
) EXTEND ("delay" BIGINT, "distance" BIGINT, "time" DOUBLE)
PARTITIONED BY DAY
CLUSTERED BY "distance"`;

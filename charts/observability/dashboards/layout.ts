import type { PanelKind, PanelSpec, RowSpec } from './spec';

/** Where something is on the grid of a dashboard, which has 24 columns. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** The columns of Grafana's grid. */
export const COLUMNS = 24;

const HEIGHTS: Readonly<Record<PanelKind, number>> = { series: 8, stat: 4, heatmap: 8, logs: 12, alerts: 8 };

/** A row, with a place for its title and one for each of its panels. */
export interface PlacedRow {
  readonly title: string;
  readonly place: Place;
  readonly panels: readonly { readonly panel: PanelSpec; readonly place: Place }[];
}

/** The places of rows and their panels, from top to bottom. No line has a gap, whatever the number of panels. */
export function layoutOf(rows: readonly RowSpec[]): readonly PlacedRow[] {
  let y = 0;
  return rows.map(({ title, panels, columns = 3 }) => {
    const place = { x: 0, y, w: COLUMNS, h: 1 };
    y += place.h;
    const lines = Array.from({ length: Math.ceil(panels.length / columns) }, (_, line) =>
      panels.slice(line * columns, (line + 1) * columns),
    );
    const placed = lines.flatMap((line) => {
      const h = Math.max(...line.map(({ as = 'series' }) => HEIGHTS[as]));
      const top = y;
      y += h;
      const edge = (index: number) => Math.round((index * COLUMNS) / line.length);
      return line.map((panel, index) => ({ panel, place: { x: edge(index), y: top, w: edge(index + 1) - edge(index), h } }));
    });
    return { title, place, panels: placed };
  });
}

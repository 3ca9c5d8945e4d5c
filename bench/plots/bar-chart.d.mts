/** Horizontal bars in groups; each group has a value for each series, or null. */
export interface BarChart {
  readonly title: string;
  readonly subtitle: string;
  readonly unit: string;
  readonly series: readonly string[];
  /** The end of the axis. Default: the greatest value or limit. */
  readonly maximum?: number;
  readonly groups: readonly {
    readonly label: string;
    readonly values: readonly (number | null)[];
    readonly limit?: number;
  }[];
}

export function barChart(chart: BarChart): string;
export function chartIn(svg: string): BarChart;

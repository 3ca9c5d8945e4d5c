import type { BarChart } from './bar-chart.mjs';

export const PLOTS: Readonly<
  Record<
    string,
    {
      readonly result: string;
      readonly isWhole?: (result: object) => boolean;
      readonly chart: (result: object) => BarChart;
    }
  >
>;

/** The value that a share of the numbers does not exceed: 0.5 for the median, 1 for the greatest. */
export function quantile(numbers, share) {
  const sorted = numbers.toSorted((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
}

/** The middle one. */
export function median(numbers) {
  return quantile(numbers, 0.5);
}

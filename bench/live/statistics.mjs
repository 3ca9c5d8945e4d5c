/** The quantile of the numbers for a share: 0.5 for the median, 1 for the maximum. */
export function quantile(numbers, share) {
  const sortedNumbers = numbers.toSorted((left, right) => left - right);
  return sortedNumbers[Math.max(0, Math.ceil(sortedNumbers.length * share) - 1)];
}

/** The median. */
export function median(numbers) {
  return quantile(numbers, 0.5);
}

/**
 * Adds the checks to jest's report. A test file that does not load counts as one failure, and so does jest without a
 * report; a skipped test counts as failed, since it shows nothing.
 */
export function total(checks, report) {
  const held = checks.filter(Boolean).length;
  const broken = checks.length - held;
  if (!report) return { passed: held, failed: broken + 1 };
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests } = report;
  const failed = broken + numFailedTests + numRuntimeErrorTestSuites + numPendingTests;
  return { passed: held + numPassedTests, failed };
}

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const vitest = path.resolve(import.meta.dirname, '../../node_modules/vitest/vitest.mjs');

/** Counts of a run's JSON report. A file that could not be loaded has no tests, yet it failed. */
function countOf(report) {
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

/**
 * Runs vitest and counts.
 * @param {string[]} args
 * @param {Record<string, string | undefined>} env
 * @param {(child: import('node:child_process').ChildProcess) => void} onStart gets the process, so that a signal can end it
 * @returns {Promise<{passed: number, failed: number}>}
 */
export async function runVitest(args, env, onStart) {
  const folder = mkdtempSync(path.join(tmpdir(), 'huiyin-test-'));
  const file = path.join(folder, 'report.json');
  try {
    const child = spawn(
      process.execPath,
      [vitest, 'run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
      { env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit'] },
    );
    onStart(child);
    const code = await new Promise((resolve) => child.once('exit', resolve));
    if (!existsSync(file)) return { passed: 0, failed: 1 };
    const { passed, failed } = countOf(JSON.parse(readFileSync(file, 'utf8')));
    // A fault outside any test, such as a rejection nobody caught, ends the run badly without a failed test.
    return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// The Chromium that tests and screenshots use: CHROMIUM_PATH where it is set, else the one that comes from npm.
import { join } from 'node:path';

/** Switches that keep it from asking anybody for anything. */
export const BROWSER_SWITCHES = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/**
 * Where the browser is; unpacked into `folder` (its libraries too) unless CHROMIUM_PATH says otherwise. Resolves to the
 * variables that a process needs to start it. Unpacking takes about two seconds.
 */
export async function browserEnvironment(folder) {
  if (process.env.CHROMIUM_PATH) return { CHROMIUM_PATH: process.env.CHROMIUM_PATH };
  const outer = { TMPDIR: process.env.TMPDIR, AWS_EXECUTION_ENV: process.env.AWS_EXECUTION_ENV };
  // It unpacks into the temporary folder, and its libraries only where it believes to be in a bare container.
  Object.assign(process.env, { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' });
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    const path = await chromium.executablePath();
    const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
    return { CHROMIUM_PATH: path, BROWSER_LIBRARIES: libraries };
  } finally {
    for (const [name, value] of Object.entries(outer)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

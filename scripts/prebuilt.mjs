// Installs a tool from its official archive, because a build takes minutes: `node scripts/prebuilt.mjs NAME
// VERSION` puts the commands of NAME into .tools/bin. If that is not possible, it prints the reason and
// fails, and the caller builds the tool.
//
// prebuilt.json names each archive with its SHA-256: an archive with any other content is not even unpacked.
// BACKCAST_TOOLS_FROM replaces https://github.com as the source (a mirror with the same paths; the checksums
// stay the same). BACKCAST_TOOLS_WAIT is the limit in seconds for an answer, and for each pause while the
// archive arrives (10).
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCE = 'https://github.com';
const from = (process.env.BACKCAST_TOOLS_FROM || SOURCE).replace(/\/+$/, '');
const wait = Number(process.env.BACKCAST_TOOLS_WAIT) || 10;
// A very slow download is stopped, because a build would be nearly finished by then.
const WAITS_IN_ALL = 30;

const tools = fileURLToPath(new URL('../.tools/', import.meta.url));
// The folder for unfinished work. setup.sh runs one at a time, so anything left here comes from an
// interrupted run.
const workshop = join(tools, 'prebuilt');

class Refused extends Error {}

// The bytes at the address, or `Refused` with the reason.
async function download(address) {
  const giveUp = new AbortController();
  const silence = setTimeout(() => giveUp.abort(new Refused(`no answer within ${wait} s`)), wait * 1000);
  const inAll = setTimeout(() => giveUp.abort(new Refused(`not complete after ${wait * WAITS_IN_ALL} s`)), wait * WAITS_IN_ALL * 1000);
  try {
    const response = await fetch(address, { signal: giveUp.signal });
    if (!response.ok) throw new Refused(`the source answers ${response.status}`);
    const parts = [];
    for await (const part of response.body) {
      silence.refresh();
      parts.push(part);
    }
    return Buffer.concat(parts);
  } catch (error) {
    if (giveUp.signal.aborted) throw giveUp.signal.reason;
    if (error instanceof Refused) throw error;
    throw new Refused(`the download broke off (${error.cause?.code ?? error.cause?.message ?? error.message})`);
  } finally {
    clearTimeout(silence);
    clearTimeout(inAll);
    giveUp.abort();
  }
}

const versionOf = (command) => {
  try {
    return execFileSync(command, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).split(/\s+/)[1];
  } catch {
    return undefined;
  }
};

// Unpacks the archive, tries its commands, and only then moves them to their place.
function install(archive, { folder, commands, version }) {
  const packed = join(workshop, 'archive.tar.gz');
  writeFileSync(packed, archive);
  try {
    execFileSync('tar', ['-xzf', packed, '-C', workshop], { stdio: 'ignore' });
  } catch {
    throw new Refused('the archive cannot be unpacked');
  }
  const unpacked = commands.map((command) => join(workshop, folder, command));
  for (const [i, command] of unpacked.entries()) {
    if (!existsSync(command)) throw new Refused(`the archive holds no ${commands[i]}`);
    if (versionOf(command) !== version) throw new Refused(`its ${commands[i]} does not run here`);
  }
  mkdirSync(join(tools, 'bin'), { recursive: true });
  commands.forEach((command, i) => renameSync(unpacked[i], join(tools, 'bin', command)));
}

async function take(name, version) {
  const tool = JSON.parse(readFileSync(new URL('prebuilt.json', import.meta.url), 'utf8'))[name];
  if (tool?.version !== version) throw new Refused('the checksum of its archive is not known here');
  const machine = `${process.platform}-${process.arch}`;
  const [target, sha256] = tool.archives[machine] ?? [];
  if (!target) throw new Refused(`there is no archive for ${machine}`);
  const fill = (text) => text.replace('TARGET', target);
  console.log(`· fetching ${name} ${version} from ${new URL(from).host} (limit: ${wait} s without an answer)`);
  const archive = await download(fill(tool.address).replace(SOURCE, from));
  const got = createHash('sha256').update(archive).digest('hex');
  if (got !== sha256) throw new Refused(`wrong checksum: ${archive.length} bytes with ${got.slice(0, 8)}…, not ${sha256.slice(0, 8)}…`);
  install(archive, { folder: fill(tool.folder), commands: tool.commands, version });
  console.log(`· ${name} ${version} is fetched, and its checksum is right`);
}

const [name, version] = process.argv.slice(2);
rmSync(workshop, { recursive: true, force: true });
mkdirSync(workshop, { recursive: true });
try {
  await take(name, version);
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.log(`· ${name} ${version} is not fetched, but built: ${error.message}`);
  process.exitCode = 1;
} finally {
  rmSync(workshop, { recursive: true, force: true });
}

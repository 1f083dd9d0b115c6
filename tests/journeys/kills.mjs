// Kills the whole browser during typing and opens it again: text typed 300 ms or more before the kill must be there,
// without complaints. `node tests/journeys/kills.mjs 200` prints how many of 200 kills lost text.
//
// A growing counter is typed into the plan's name, so that the saved name shows how far the typing was saved.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from './server.mjs';

const executable = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const AT_MOST_MS = 300;
const pause = (ms) => new Promise((go) => setTimeout(go, ms));

// A browser on that profile in its own process group, with its pages; `kill` ends all of it at once.
async function browse(profile) {
  const args = [`--user-data-dir=${profile}`, '--remote-debugging-port=0', '--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic',
    '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-breakpad', '--hide-crash-restore-bubble',
    '--window-size=500,900', '--lang=zh-CN', 'about:blank'];
  const child = spawn(executable, args, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  const gone = new Promise((go) => child.once('exit', go));
  const address = await new Promise((found, fail) => {
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      said += text;
      const at = said.match(/DevTools listening on (ws:\S+)/)?.[1];
      if (at) found(at);
    });
    gone.then(() => fail(new Error(`Chromium did not start: ${said}`)));
  });
  const kill = async () => {
    process.kill(-child.pid, 'SIGKILL');
    const at = Date.now();
    await gone;
    // Processes that have left the group; each is known by its profile or its parent.
    for (let left = of(profile); left.length > 0; left = of(profile)) {
      for (const pid of left) try { process.kill(pid, 'SIGKILL'); } catch { /* gone */ }
      await pause(5);
    }
    return at;
  };
  const browser = await chromium.connectOverCDP(address);
  return { context: browser.contexts()[0], kill };
}

// The processes that were started with this profile.
function of(profile) {
  return readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && Number(pid) !== process.pid).map(Number).filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes(`=${profile}`) && !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'latin1'));
    } catch { return false; }
  });
}

async function open(browser, url) {
  const page = browser.context.pages()[0] ?? await browser.context.newPage();
  page.setDefaultTimeout(20_000);
  const complaints = [];
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  await page.goto(url);
  await page.locator('html[data-ready] .answer ol').waitFor();
  return { page, complaints };
}

const nameField = '#field-name';
async function toName(page) {
  await page.locator('.topbar .plan-name, .plan-name').first().click();
  await page.locator(nameField).waitFor();
}

// Compares the saved name with the text typed in round `number`: how many ms before the kill was the first missing
// letter typed?
function judge(seen, { number, typed, killed }) {
  const kept = seen.startsWith(`${number}#`) ? Number(seen.split('#')[1]) : 0;
  return Math.max(0, ...typed.filter(([n]) => n > kept).map(([, at]) => killed - at));
}

// Types like a person, about twelve letters a second; the shared clock records each letter.
async function type(page, number) {
  await page.locator(nameField).evaluate((input, number) => {
    globalThis.typed = [];
    let n = 0;
    const letter = () => {
      n += 1;
      input.value = `${number}#${n}`;
      globalThis.typed.push([n, Date.now()]);
      input.dispatchEvent(new Event('input', { bubbles: true }));
    };
    letter();
    setInterval(letter, 80);
  }, number);
}

// Kills the browser `count` times on one profile, at random times; returns the losses. Each start shows the losses of
// the kill before it.
export async function kills(count, tell = () => {}) {
  const server = await serve(process.env.DIST ? { folder: process.env.DIST } : {});
  const profile = await mkdtemp(join(tmpdir(), 'backcast-kills-'));
  const results = [];
  let before;
  try {
    for (let number = 1; number <= count + 1; number += 1) {
      const browser = await browse(profile);
      let round;
      try {
        const { page, complaints } = await open(browser, server.url);
        await toName(page);
        const seen = await page.locator(nameField).inputValue();
        complaints.push(...await page.locator('.banner.warn').allInnerTexts());
        if (before) {
          results.push({ lost: judge(seen, before), seen, complaints: [...before.complaints, ...complaints] });
          tell(number - 1, results.at(-1));
        }
        if (number <= count) {
          complaints.length = 0;
          await type(page, number);
          await pause(300 + Math.random() * 2200);
          // Text typed after this does not count.
          round = { number, typed: await page.evaluate(() => globalThis.typed), complaints };
        }
      } finally {
        const killed = await browser.kill();
        before = round && { ...round, killed };
      }
    }
  } finally {
    await server.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  return results;
}

export const isLost = ({ lost }) => lost >= AT_MOST_MS;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const count = Number(process.argv[2] ?? 200);
  const results = await kills(count, (i, { lost, seen, complaints }) => {
    console.log(`${String(i).padStart(4)}  the last ${String(lost).padStart(4)} ms missing  ${seen}  ${complaints.join(' | ')}`);
  });
  const losses = results.filter(isLost);
  const lost = results.map((result) => result.lost).sort((a, b) => a - b);
  const complained = results.filter(({ complaints }) => complaints.length > 0).length;
  console.log(`${count} kills: ${losses.length} lost what had been typed ${AT_MOST_MS} ms before, ${complained} opened with a complaint; ` +
    `missing: median ${lost[lost.length >> 1]} ms, at most ${lost.at(-1)} ms`);
  if (losses.length + complained > 0) process.exitCode = 1;
}

// Holidays: on by default in Simplified Chinese, a year that is not published and its usual dates, make-up workdays, and calendars that
// are pasted or loaded.
import assert from 'node:assert/strict';
import { after, before, test } from './journey.mjs';
import { done, equals, field, on, open, profile, saved, start, stop } from './browser.mjs';
import { at, choose, leaveField, tab } from './hooks.mjs';

before(start);
after(stop);

const workingDays = async (page) => Number((await page.locator('.note .days').innerText()).replace(/\D/g, ''));

// A new plan for these days, and its working days.
async function planned(page, first, last) {
  await field(page, 'horizon.first').fill(first);
  await field(page, 'horizon.last').fill(last);
  await leaveField(page);
}
async function time(page) {
  await tab(page, 'split');
  await choose(page, 'side', 'time');
}

test('a quarter with Spring Festival says so, and one tap takes the usual dates over', async () => {
  const page = await open(await profile(), { before: on('2026-11-16') });
  await planned(page, '2027-01-01', '2027-03-31');
  // 64 from Monday to Friday, without the days that the law fixes: 1 January, 5 and 8 February.
  await equals(() => workingDays(page), 61);
  const note = page.locator('main .provisional');
  await note.waitFor();
  await note.locator('button').click();
  await at(page, 'use the usual days').waitFor();
  await equals(() => page.evaluate(() => document.activeElement.id), 'usual-days');
  assert.match(await page.locator('.usual').innerText(), /春节\s+2月5日–2月12日/);
  await at(page, 'use the usual days').click();
  await at(page, 'use the usual days').waitFor({ state: 'detached' });
  await saved(page);
  await at(page, 'own days').click();
  assert.equal(await page.locator('.own-day').count(), 9);
  await page.locator('.work .provisional').waitFor(); // it is still not published
  await tab(page, 'target');
  await equals(() => workingDays(page), 57); // and without 9 to 12 February
  await at(page, 'undo').click();
  await equals(() => workingDays(page), 61);
  await done(page);
});

test('other readers get no calendar by default, and readers of Chinese hear of a festival that is worked', async () => {
  for (const [locale, isMentioned] of [['en-GB', false], ['zh-TW', true]]) {
    const page = await open(await profile({ locale }), { before: on('2026-11-16') });
    await planned(page, '2027-01-01', '2027-03-31');
    await equals(() => workingDays(page), 64);
    assert.equal(await page.locator('main .provisional').count(), isMentioned ? 1 : 0, locale);
    if (isMentioned) {
      await page.locator('main .provisional button').click();
      await equals(() => page.evaluate(() => document.activeElement.id), 'load-calendar');
    }
    await done(page);
  }
  const page = await open(await profile(), { before: on('2026-11-16') });
  await planned(page, '2027-01-01', '2027-03-31');
  await time(page);
  await at(page, 'holidays').uncheck();
  await tab(page, 'target');
  await equals(() => workingDays(page), 64);
  await page.locator('main .provisional button').click();
  await equals(() => workingDays(page), 61);
  await done(page);
});

test('make-up workdays are turned off by themselves', async () => {
  const page = await open(await profile(), { before: on('2026-11-16') });
  await planned(page, '2026-10-01', '2026-10-31');
  await equals(() => workingDays(page), 18); // 22 without five, and Saturday the 10th
  await time(page);
  await at(page, 'make-up workdays').uncheck();
  await tab(page, 'target');
  await equals(() => workingDays(page), 17);
  await saved(page);
  await done(page);
});

const ICS = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'DTSTART;VALUE=DATE:20270208', 'DTEND;VALUE=DATE:20270210', 'SUMMARY:Lunar New ', ' Year', 'END:VEVENT',
  'BEGIN:VEVENT', 'DTSTART:20270310T090000', 'DTEND:20270310T100000', 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');

test('a calendar is pasted or loaded; a damaged one gets a message at its field and stays', async () => {
  const page = await open(await profile({ locale: 'en-GB' }), { before: on('2026-11-16') });
  await planned(page, '2027-01-01', '2027-03-31');
  await time(page);
  await at(page, 'load a calendar').click();
  const area = page.locator('#calendar-text');
  const fault = page.locator('#calendar-text-fault');
  const told = page.locator('.work .told');
  for (const [given, said] of [['', 'Nothing pasted'], ['next Friday', '“next Friday” is neither'], [ICS.slice(0, ICS.indexOf('END:VEVENT')), 'end of the calendar is missing'],
    [ICS.replace('20270208', '20270232'), 'Line 4, “DTSTART;VALUE=DATE:20270232”'], ['2029-02-05', 'outside the plan period'], [ICS.replace(/BEGIN:VEVENT[^]*Year\r\nEND:VEVENT\r\n/, ''), 'no whole days']]) {
    await area.fill(given);
    await at(page, 'add the days').click();
    await fault.filter({ hasText: said }).waitFor();
    assert.equal(await area.getAttribute('aria-invalid'), 'true');
    assert.equal((await area.inputValue()).replaceAll('\n', '\r\n').length, given.length, 'nothing typed is lost');
  }
  await area.fill(ICS);
  await at(page, 'add the days').click();
  await told.filter({ hasText: '2 days off added.' }).waitFor();
  assert.match(await told.innerText(), /Left out: 1 event with a time of day\./);
  assert.equal(await area.inputValue(), '');
  assert.equal(await fault.innerText(), '');
  // A file, larger than it may be, and one with a list.
  const chosen = page.locator('#calendar-file');
  await chosen.setInputFiles({ name: 'all.ics', mimeType: 'text/calendar', buffer: Buffer.alloc(1_100_000, 'x') });
  await fault.filter({ hasText: 'at most 1 MB' }).waitFor();
  await chosen.setInputFiles({ name: 'days.csv', mimeType: 'text/csv', buffer: Buffer.from('Date,Name\n2027-03-01,Founders\n2027-03-06,work day\n') });
  await told.filter({ hasText: '1 day off added. 1 make-up workday added.' }).waitFor();
  await tab(page, 'target');
  await equals(() => workingDays(page), 64 - 3 + 1);
  await at(page, 'undo').click();
  await equals(() => workingDays(page), 64 - 2);
  await done(page);
});

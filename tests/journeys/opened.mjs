// What a journey has opened, so that a try that failed leaves nothing behind for the next one.
const closes = new Set();

// `close` is called if the journey fails before it has closed it; what is returned says that it is closed.
export function opened(close) {
  closes.add(close);
  return () => closes.delete(close);
}

export async function closeOpened() {
  const all = [...closes];
  closes.clear();
  await Promise.allSettled(all.map((close) => close()));
}

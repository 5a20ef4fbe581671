/** Which tickets have a reply that the person has not looked at: kept in the browser, where it allows it. */
const NAME = 'zayavka-news';
/** More than a person has; what is older is forgotten. */
const MOST = 200;

export function loadNews(): ReadonlySet<string> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(NAME) ?? '[]');
    return new Set(Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : []);
  } catch {
    return new Set();
  }
}

export function withNews(id: string): ReadonlySet<string> {
  return save(new Set([...loadNews(), id]));
}

export function withoutNews(id: string): ReadonlySet<string> {
  const news = loadNews();
  return news.has(id) ? save(new Set([...news].filter((other) => other !== id))) : news;
}

function save(news: ReadonlySet<string>): ReadonlySet<string> {
  const kept = [...news].slice(-MOST);
  try {
    localStorage.setItem(NAME, JSON.stringify(kept));
  } catch {
    // Forbidden or full: then it is known to this page alone.
  }
  return new Set(kept);
}

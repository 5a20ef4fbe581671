/** What a content shows itself to be. */
export type Shown = {
  /** A media type without parameters. */
  readonly contentType: string;
  /** The usual ending of that type; undefined where the content has no signature. */
  readonly ending?: string;
  /** Whether a computer would run it when it is opened. */
  readonly runs?: boolean;
};

/** What is run, or runs something, when somebody opens it. */
const RUNS = new Set([
  'exe',
  'elf',
  'macho',
  'lnk',
  'alias',
  'jar',
  'apk',
  'deb',
  'rpm',
  'crx',
  'xpi',
  'dmg',
  'wasm',
  'swf',
  'class',
  'nes',
  'msi',
]);

export const runs = (ending: string): boolean => RUNS.has(ending);

/** Endings of one format, or of formats that share a signature: each is an honest name for the others. */
const FAMILIES: readonly (readonly string[])[] = [
  ['jpg', 'jpeg', 'jpe', 'jfif'],
  ['tif', 'tiff', 'dng', 'nef', 'arw', 'cr2', 'orf', 'rw2'],
  ['png', 'apng'],
  ['heic', 'heif', 'hif', 'avif'],
  ['gz', 'tgz', 'tar.gz', 'svgz', 'gzip'],
  ['bz2', 'tbz', 'tbz2'],
  ['xz', 'txz'],
  ['zst', 'tzst'],
  ['mp4', 'm4v', 'm4a', 'm4b', 'm4p', 'f4v', 'f4a', 'f4b', 'f4p', 'mov', 'qt', '3gp', '3g2'],
  ['mkv', 'mka', 'mks', 'webm'],
  ['ogg', 'oga', 'ogv', 'ogm', 'ogx', 'opus', 'spx'],
  ['mpg', 'mpeg', 'mp1', 'mp2', 'mp3'],
  ['asf', 'wma', 'wmv'],
  ['mid', 'midi'],
  ['aif', 'aiff', 'aifc'],
  [
    'xml',
    'svg',
    'html',
    'htm',
    'xhtml',
    'rss',
    'atom',
    'kml',
    'gpx',
    'xsd',
    'xsl',
    'xslt',
    'wsdl',
    'plist',
    'fb2',
    'musicxml',
  ],
  ['ps', 'eps', 'ai', 'pdf'],
  ['exe', 'dll', 'sys', 'ocx', 'scr', 'com', 'cpl', 'efi', 'drv'],
  ['elf', 'so', 'o', 'ko', 'bin', 'run', 'out'],
  ['macho', 'dylib'],
  ['cfb', 'doc', 'dot', 'xls', 'xlt', 'ppt', 'pps', 'pot', 'msg', 'msi', 'msp', 'vsd', 'pub', 'mpp', 'db'],
  ['sqlite', 'sqlite3', 'db', 'db3'],
  ['ics', 'ical', 'ifb'],
  ['vcf', 'vcard'],
  ['pgp', 'gpg', 'asc', 'sig', 'key'],
];

/** A zip holds other people's formats too, which have names of their own; these are told from it by their signatures. */
const NOT_ZIP = new Set([
  'jpg',
  'jpeg',
  'png',
  'gif',
  'webp',
  'bmp',
  'tif',
  'tiff',
  'pdf',
  'mp3',
  'mp4',
  'avi',
  'mov',
  'txt',
  'log',
  'csv',
  'doc',
  'xls',
  'ppt',
  'rtf',
  'eml',
  'html',
  'htm',
  'svg',
  'exe',
  'rar',
  '7z',
  'gz',
]);
/** What an office makes: a zip inside, and the ending says which. */
const OFFICE = new Set([
  'docx',
  'docm',
  'dotx',
  'dotm',
  'xlsx',
  'xlsm',
  'xltx',
  'xltm',
  'pptx',
  'pptm',
  'ppsx',
  'ppsm',
  'potx',
  'potm',
  'odt',
  'ods',
  'odp',
  'odg',
  'ott',
  'ots',
  'otp',
  'otg',
  'vsdx',
  'epub',
  '3mf',
]);

const inOneFamily = (a: string, b: string): boolean =>
  FAMILIES.some((family) => family.includes(a) && family.includes(b));

/** Whether a name with that ending is an honest one for the content. */
export const agrees = (claimed: string, { ending = '' }: Shown): boolean =>
  claimed === ending ||
  inOneFamily(claimed, ending) ||
  (ending === 'zip' && claimed !== '' && !NOT_ZIP.has(claimed)) ||
  (OFFICE.has(ending) && (OFFICE.has(claimed) || claimed === 'zip'));

/** Endings of names by which a file is known: a password before one of them does not end in it. */
const ENDING =
  /\.(?:txt|log|csv|ini|conf|cfg|env|json|ya?ml|xml|md|php|js|css|sql|sh|bat|ps1|ics|vcf|eml|msg|html?|pdf|docx?|xlsx?|pptx?|odt|ods|rtf|png|jpe?g|gif|bmp|webp|svg|heic|tiff?|zip|rar|7z|gz|tgz|tar|bz2|exe|bin|dat|key|pem|crt|cer|p7s|p7m|asc|mp[34]|mov|avi|wav)$/i;

/** The ending of a file's name with its dot, or an empty text. */
export const endingOfName = (name: string): string => ENDING.exec(name)?.[0] ?? '';

/** The name without its ending. */
export const stemOfName = (name: string): string => name.slice(0, name.length - endingOfName(name).length);

/**
 * Words that say nothing of what somebody looks for: neither indexed nor searched. Short on purpose: a word that many
 * articles have weighs little anyway, so only those are listed that nearly every request has. In the spelling of
 * `wordsOf`: lower case, е for ё.
 */
const RUSSIAN = `а без бы был была были было быть в вам вас ваш ваша ваше вашу во вот все всего да для до добрый доброе
  доброго день дня его ее если есть еще же за здравствуйте и из или им их к как когда ко ли меня мне можно мой моя мое
  мои моего моей мы на над нам нас не нет нужно ни но о об он она они оно от пожалуйста по под подскажите помогите
  почему при привет с сегодня со спасибо так такой там теперь то того тоже только тот у уже хочу чем что чтобы это этого
  этой этом этот я`;
const ENGLISH = `a am an and any are as at be been but by can could did do does for from get had has have hello hi how i
  if in into is it its me my no not of on or our please so some thank thanks that the their them then there these they
  this to us want was we were what when where which who why will with would you your`;

export const STOP_WORDS: ReadonlySet<string> = new Set(`${RUSSIAN} ${ENGLISH}`.split(/\s+/));

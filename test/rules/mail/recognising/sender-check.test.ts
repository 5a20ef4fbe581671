import { describe, expect, it } from '@jest/globals';
import { readAuthenticationResults } from '../../../../src/mail/recognising/authentication-results.js';
import { senderCheck } from '../../../../src/mail/recognising/sender-check.js';
import { processorMs } from '../../../kit/processor.js';
import { aLetter } from './a-letter.js';

const US = 'mx.provider.example';
const RECEIVED = ['received', 'from mail.romashka.example by mx.provider.example with ESMTPS'] as const;
const ofUs = (results: string) => ['authentication-results', `${US}; ${results}`] as const;

/** Our server's header above its Received line, as it puts it there. */
const checked = (results: string, from = 'ivan@romashka.example', authservId: string | undefined = US) =>
  senderCheck(aLetter({ from, headerLines: [ofUs(results), RECEIVED] }), authservId);

/** What is found of a letter with these headers, from the top downwards. */
const found = (...headerLines: ReadonlyArray<readonly [string, string]>) =>
  senderCheck(aLetter({ headerLines }), US);

describe('an Authentication-Results header', () => {
  const read = (header: string) =>
    readAuthenticationResults(header)?.results.map(
      ({ method, result, properties }) =>
        `${method}=${result} ${JSON.stringify(Object.fromEntries(properties))}`,
    );

  it('is read with its comments, quoted words and versions wherever the grammar allows them', () => {
    const header = `(by) mx.provider.example 1 ;\t(first (inner \\) one)) dkim/1 = pass (2048-bit key; "unprotected")
      reason="good; \\"signature\\"" header.d=romashka.example header . i = @romashka.example;
      spf=SoftFail (domain of x@y.example) smtp.mailfrom="odd; name"@romashka.example`;
    expect(readAuthenticationResults(header)?.authservId).toBe(US);
    expect(read(header)).toEqual([
      'dkim=pass {"reason":"good; \\"signature\\"","header.d":"romashka.example","header.i":"@romashka.example"}',
      'spf=softfail {"smtp.mailfrom":"odd; name@romashka.example"}',
    ]);
  });

  it('may say nothing', () => {
    expect(read(`${US}; none`)).toEqual([]);
    expect(read(US)).toEqual([]);
    expect(read(`${US}; dkim=pass;`)).toEqual(['dkim=pass {}']);
  });

  it('is left alone where it does not keep to the grammar or is of another version', () => {
    for (const odd of [
      '',
      `${US} 2; dkim=pass`,
      `${US}; dkim/2=pass`,
      `${US}; =pass`,
      `${US}; dkim pass`,
      `${US}; dkim=pass header.d="open`,
      `${US}; ${'spf=pass; '.repeat(60)}`,
      `${US}; x=${'y'.repeat(30_000)}`,
      `dkim=pass; ${US}`,
    ])
      expect([odd.slice(0, 40), read(odd)]).toEqual([odd.slice(0, 40), undefined]);
  });

  it('is read in no time however odd it is', () => {
    const took = processorMs(() => {
      for (const piece of ['(', '\\', '"', ';', 'a=', '((\\', ' . ', '"a"'])
        readAuthenticationResults(`${US}; ${piece.repeat(15_000).slice(0, 19_000)}`);
    });
    expect(took).toBeLessThan(1_000);
  });
});

describe('the sender’s check', () => {
  it('is passed by DMARC for the domain of the sender, and failed by it', () => {
    expect(checked('dmarc=pass (p=reject) header.from=romashka.example')).toBe('PASSED');
    expect(checked('dmarc=fail (p=none) header.from=romashka.example')).toBe('FAILED');
    expect(checked('dkim=pass header.d=romashka.example; dmarc=fail header.from=romashka.example')).toBe(
      'FAILED',
    );
    expect(checked('dmarc=pass header.from=other.example')).toBe('UNKNOWN');
  });

  it('is passed without DMARC by a signature or SPF for the sender’s domain, or one above or below it', () => {
    expect(checked('dkim=pass header.d=romashka.example')).toBe('PASSED');
    expect(
      checked('dkim=fail header.d=romashka.example; spf=pass smtp.mailfrom=bounce.romashka.example'),
    ).toBe('PASSED');
    expect(checked('dkim=pass header.i=@mail.romashka.example')).toBe('PASSED');
    expect(checked('dkim=pass header.d=xn--80aaxitdbjk.xn--p1ai', 'ivan@пример-сайт.рф')).toBe('UNKNOWN');
    expect(checked('dkim=pass header.d=xn--e1afmkfd.xn--p1ai', 'ivan@пример.рф')).toBe('PASSED');
  });

  it('is not passed by what was signed by somebody else', () => {
    expect(checked('dkim=pass header.d=notromashka.example')).toBe('UNKNOWN');
    expect(checked('dkim=pass header.d=example')).toBe('UNKNOWN');
    expect(checked('spf=pass smtp.mailfrom=bounce@mailer.example; dkim=none')).toBe('UNKNOWN');
    expect(checked('spf=pass smtp.helo=romashka.example')).toBe('UNKNOWN');
  });

  it('is failed where every verdict is against the sender, and one is certain', () => {
    expect(checked('spf=fail smtp.mailfrom=romashka.example; dkim=none')).toBe('FAILED');
    expect(checked('spf=softfail smtp.mailfrom=romashka.example; dkim=fail header.d=romashka.example')).toBe(
      'FAILED',
    );
    expect(checked('spf=softfail smtp.mailfrom=romashka.example')).toBe('UNKNOWN');
    expect(checked('spf=fail smtp.mailfrom=x.example; dkim=pass header.d=list.example')).toBe('UNKNOWN');
    expect(checked('spf=temperror; dkim=permerror; dmarc=none')).toBe('UNKNOWN');
  });

  it('goes by nobody else’s word, and by none where no server is trusted', () => {
    expect(checked('dmarc=pass', undefined, undefined)).toBe('PASSED');
    expect(senderCheck(aLetter({ headerLines: [ofUs('dmarc=pass'), RECEIVED] }), undefined)).toBe('UNKNOWN');
    expect(checked('dmarc=pass', 'ivan@romashka.example', 'mx.other.example')).toBe('UNKNOWN');
    expect(checked('dmarc=pass', 'ivan@romashka.example', 'MX.Provider.Example')).toBe('PASSED');
    expect(senderCheck(aLetter({ from: null, headerLines: [ofUs('dmarc=pass'), RECEIVED] }), US)).toBe(
      'UNKNOWN',
    );
  });

  it('does not believe a header in our name that came with the letter', () => {
    const forged = ofUs('dmarc=pass header.from=romashka.example');
    const truth = ofUs('dmarc=fail header.from=romashka.example');
    const none = ofUs('dmarc=none header.from=romashka.example');
    const elsewhere = ['received', 'from x.example by mail.x.example with ESMTP'] as const;
    expect(found(truth, RECEIVED, forged)).toBe('FAILED');
    expect(found(none, RECEIVED, forged)).toBe('UNKNOWN');
    expect(found(ofUs('spf=none'), RECEIVED, forged)).toBe('UNKNOWN');
    expect(found(RECEIVED, elsewhere, forged)).toBe('UNKNOWN');
    expect(found(elsewhere, forged)).toBe('UNKNOWN');
    expect(found(forged)).toBe('UNKNOWN');
  });

  describe('of a server whose filters write below its Received line', () => {
    const pass = ofUs('dmarc=pass header.from=romashka.example');
    const fail = ofUs('dmarc=fail header.from=romashka.example');
    const none = ofUs('dmarc=none header.from=romashka.example');
    const signed = ofUs('dkim=pass header.d=romashka.example');
    const elsewhere = ['received', 'from x.example by mail.x.example with ESMTP'] as const;
    const receivedAs = (value: string) => found(['received', value], pass);

    it('goes by what stands between it and the next one', () => {
      expect(found(RECEIVED, pass)).toBe('PASSED');
      expect(found(RECEIVED, ['dkim-filter', 'x'], pass, elsewhere)).toBe('PASSED');
      expect(found(RECEIVED, fail, elsewhere)).toBe('FAILED');
      expect(found(RECEIVED, none, signed)).toBe('PASSED');
      expect(found(['return-path', '<ivan@romashka.example>'], RECEIVED, pass)).toBe('PASSED');
    });

    it('knows its line by the host behind "by": the authserv-id, or a host within it', () => {
      expect(receivedAs(`from x (x [192.0.2.1])\tby MX.Provider.Example (Postfix) with ESMTP; Mon`)).toBe(
        'PASSED',
      );
      expect(receivedAs(`by ${US} (Postfix, from userid 0); Mon`)).toBe('PASSED');
      expect(receivedAs(`from x by one.${US} (Postfix) id 1; Mon`)).toBe('PASSED');
      expect(receivedAs(`from x by ${US}.evil.example; Mon`)).toBe('UNKNOWN');
      expect(receivedAs(`from x by evil${US}; Mon`)).toBe('UNKNOWN');
      expect(receivedAs(`from x (x by ${US} (y)) by mail.x.example; Mon`)).toBe('UNKNOWN');
      expect(receivedAs(`from by ${US} (x [192.0.2.1]) by mail.x.example; Mon`)).toBe('UNKNOWN');
      expect(receivedAs(`from passby ${US}; Mon`)).toBe('UNKNOWN');
      expect(receivedAs('')).toBe('UNKNOWN');
    });

    it('believes the topmost of each method, and anything that is against the sender', () => {
      expect(found(RECEIVED, none, pass)).toBe('UNKNOWN');
      expect(found(RECEIVED, fail, pass)).toBe('FAILED');
      expect(found(RECEIVED, pass, fail)).toBe('FAILED');
      const refuted = ofUs('dkim=fail header.d=romashka.example');
      expect(found(RECEIVED, refuted, signed)).toBe('FAILED');
      expect(found(RECEIVED, signed, refuted)).toBe('FAILED');
      expect(
        found(RECEIVED, ofUs('dkim=fail header.d=romashka.example; dkim=pass header.d=romashka.example')),
      ).toBe('PASSED');
      expect(found(RECEIVED, ofUs('dkim=none'), signed)).toBe('UNKNOWN');
      expect(found(pass, RECEIVED, fail)).toBe('FAILED');
    });
  });
});

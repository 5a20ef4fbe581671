<?php
/**
 * The way from a PHP panel to the support desk: two calls over plain HTTP, no library. The service token stays on the
 * server; it is read from the environment, and no page ever sees it.
 */
declare(strict_types=1);

/** Sends one operation, and gives the root field's answer. */
function support_call(string $query, array $variables): array
{
    $context = stream_context_create(['http' => [
        'method' => 'POST',
        'header' => [
            'Content-Type: application/json',
            'Accept-Language: ru',
            'Authorization: Bearer ' . getenv('SERVICE_TOKEN'),
        ],
        'content' => json_encode(['query' => $query, 'variables' => $variables], JSON_THROW_ON_ERROR),
        'timeout' => 15,
        // A refusal has a body that says why.
        'ignore_errors' => true,
    ]]);
    $body = @file_get_contents(getenv('SUPPORT_ORIGIN') . '/graphql', false, $context);
    if ($body === false) {
        throw new RuntimeException('The support desk cannot be reached.');
    }
    $answer = json_decode($body, true);
    if (!is_array($answer)) {
        throw new RuntimeException('What answered is not the support desk.');
    }
    if (!empty($answer['errors'])) {
        throw new RuntimeException('The support desk refuses: ' . $answer['errors'][0]['message']);
    }
    $field = reset($answer['data']);
    if (!is_array($field)) {
        throw new RuntimeException('The support desk answered nothing.');
    }
    return $field;
}

/** A session of one customer, of ['token' => …, 'expiresAt' => …]. */
function support_session(string $login): array
{
    $session = support_call(
        'mutation ($login: String!) {
            openPanelSession(login: $login) { token expiresAt errors { message } }
        }',
        ['login' => $login],
    );
    if ($session['errors']) {
        throw new RuntimeException($session['errors'][0]['message']);
    }
    return ['token' => $session['token'], 'expiresAt' => $session['expiresAt']];
}

/** Tells the support desk who the customers are, 250 at a time. Gives what is wrong with whom, by login. */
function support_sync(array $subscribers): array
{
    $wrong = [];
    foreach (array_chunk($subscribers, 250) as $part) {
        $result = support_call(
            'mutation ($subscribers: [SubscriberInput!]!) {
                syncSubscribers(subscribers: $subscribers) { created updated errors { path message } }
            }',
            ['subscribers' => $part],
        );
        foreach ($result['errors'] as $error) {
            // The path is ["subscribers", "3", "emails", "0"]: the second part is the index within this call.
            $wrong[$part[(int) $error['path'][1]]['login']] = $error['message'];
        }
    }
    return $wrong;
}

/**
 * Significant changes need the customer's password (3.7), and the support desk can only compare one that it was given.
 * Call it where the panel has one that is right, at a sign-in, which must not fail when the support desk is away.
 */
function support_password_proved(array $customer, string $password): void
{
    try {
        $wrong = support_sync([['password' => $password] + $customer]);
    } catch (Throwable $problem) {
        $wrong = [$problem->getMessage()];
    }
    foreach ($wrong as $message) {
        error_log($message);
    }
}

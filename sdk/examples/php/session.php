<?php
/** The session address: answers `{ token, expiresAt }` to whom the panel has signed in. */
declare(strict_types=1);
require __DIR__ . '/support.php';

session_start(['cookie_httponly' => true, 'cookie_samesite' => 'Lax', 'read_and_close' => true]);
header('Content-Type: application/json');
header('Cache-Control: no-store');

// Who is signed in is known by the panel's own session, and never taken from the request.
$login = $_SESSION['login'] ?? null;
if ($login === null) {
    http_response_code(401);
    exit('{"error":{"code":"SESSION_ENDED","message":"Nobody is signed in."}}');
}
try {
    // A new one at each call: `refused=1`, by which a page tells of one that the support desk no longer takes, needs no more.
    echo json_encode(support_session($login), JSON_THROW_ON_ERROR);
} catch (Throwable $problem) {
    error_log($problem->getMessage());
    http_response_code(503);
    echo '{"error":{"code":"TRY_AGAIN","message":"Try again in a moment."}}';
}

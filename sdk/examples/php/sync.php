<?php
/** `php sync.php customers.json`: run it at night with everybody, or at each change with one. */
declare(strict_types=1);
// A command for the panel's own server: the web has no business with it, wherever the file lies.
if (PHP_SAPI !== 'cli') {
    http_response_code(404);
    exit;
}
require __DIR__ . '/support.php';

$customers = json_decode(file_get_contents($argv[1]), true, 512, JSON_THROW_ON_ERROR);
$wrong = support_sync($customers);
foreach ($wrong as $login => $message) {
    fwrite(STDERR, "$login: $message\n");
}
echo count($customers) - count($wrong), " customers are known to the support desk.\n";
exit($wrong ? 1 : 0);

<?php
/** The panel's support page: the customer's tickets, one of them, or a new one. */
declare(strict_types=1);

$support = getenv('SUPPORT_ORIGIN');
$live = preg_replace('/^http/', 'ws', $support);
header("Content-Security-Policy: default-src 'none'; script-src 'self' $support; style-src 'self'; "
    . "connect-src 'self' $support $live; frame-ancestors 'none'; base-uri 'none'");

$ticket = is_string($_GET['ticket'] ?? null) ? $_GET['ticket'] : null;
$page = isset($_GET['new']) ? 'new' : ($ticket === null ? 'all' : 'one');
?>
<!doctype html>
<html lang="ru">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Поддержка</title>
  <script type="module" src="<?= htmlspecialchars($support) ?>/elements.js"></script>
  <script src="support-page.js" defer></script>
</head>
<body>
<main>
<h1>Поддержка</h1>
<p><a href="?">Все заявки</a> · <a href="?new">Новая заявка</a></p>
<?php if ($page === 'new') { ?>
<zayavka-open-ticket session-url="session.php" ticket-href="?ticket={id}"></zayavka-open-ticket>
<?php } elseif ($page === 'one') { ?>
<zayavka-ticket session-url="session.php" ticket-id="<?= htmlspecialchars($ticket) ?>" ticket-href="?ticket={id}" open-href="?new" list-href="?"></zayavka-ticket>
<?php } else { ?>
<zayavka-tickets session-url="session.php" ticket-href="?ticket={id}" open-href="?new"></zayavka-tickets>
<?php } ?>
</main>
</body>
</html>

"""Going on to another page."""

from urllib.parse import quote

from starlette.responses import RedirectResponse


def go(path: str) -> RedirectResponse:
    """303: whatever came in, the next page is asked for."""
    return RedirectResponse(path, status_code=303)


def log_in_first(path: str) -> RedirectResponse:
    """path: where to go on afterwards, as the browser asked for it."""
    return go("/login" if path in ("/", "/queue") else f"/login?next={quote(path, safe='')}")

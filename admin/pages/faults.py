"""Whatever goes wrong becomes a page that says what to do next."""

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from admin.faults import ForeignForm, MayNot, NobodySignedIn, PasswordFirst, SessionEnded
from admin.pages.going import go, log_in_first
from admin.rendering import Pages
from admin.security.origin import local_path
from center.errors import NotFound

KNOWN = frozenset({403, 404, 405, 409, 500})


def add_fault_pages(app: FastAPI, pages: Pages) -> None:
    def page(request: Request, status: int, key: str) -> Response:
        return pages.render(request, "fault.html", status, status=status, key=key, kept="")

    @app.exception_handler(NobodySignedIn)
    async def nobody(request: Request, _fault: Exception) -> Response:
        return _log_in(request, pages)

    @app.exception_handler(PasswordFirst)
    async def password(_request: Request, _fault: Exception) -> Response:
        return go("/password")

    @app.exception_handler(MayNot)
    async def may_not(request: Request, _fault: Exception) -> Response:
        return page(request, 403, "may-not")

    @app.exception_handler(ForeignForm)
    async def foreign(request: Request, _fault: Exception) -> Response:
        return page(request, 403, "foreign-form")

    @app.exception_handler(SessionEnded)
    async def ended(request: Request, fault: SessionEnded) -> Response:
        values = {"status": 403, "key": "session-ended", "kept": fault.words}
        return pages.render(request, "fault.html", 403, **values)

    @app.exception_handler(NotFound)
    async def not_found(request: Request, _fault: Exception) -> Response:
        return page(request, 404, "404")

    @app.exception_handler(RequestValidationError)
    async def unreadable(request: Request, _fault: Exception) -> Response:
        return page(request, 400, "400")

    @app.exception_handler(HTTPException)
    async def other(request: Request, fault: HTTPException) -> Response:
        status = fault.status_code
        return page(request, status, str(status) if status in KNOWN else "400")


def _log_in(request: Request, pages: Pages) -> Response:
    if "hx-request" in request.headers:
        # app.js loads the whole page again, unless somebody is writing there.
        return Response(status_code=401)
    if request.headers.get("sec-fetch-site") == "cross-site" and request.method == "GET":
        # After a link from elsewhere the browser holds our strict cookies back; one step within the site sends them.
        return pages.render(request, "arriving.html", path=_asked(request))
    return log_in_first(_asked(request))


def _asked(request: Request) -> str:
    return local_path(request.url.path + (f"?{request.url.query}" if request.url.query else ""))

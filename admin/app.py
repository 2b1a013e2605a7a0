"""The composition root of the process `admin`."""

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager

from fastapi import Depends, FastAPI

from admin.entering import own_form
from admin.last_resort import LastResort
from admin.pages.account import account_router
from admin.pages.evidence import evidence_router
from admin.pages.faults import add_fault_pages
from admin.pages.health import health_router
from admin.pages.log_in import log_in_router
from admin.pages.metrics import metrics_router
from admin.pages.notice import notice_router
from admin.pages.pushing import pushing_router
from admin.pages.queue import queue_router
from admin.pages.status import status_router
from admin.pages.tip import tip_router
from admin.rendering import HERE, Pages, load_templates
from admin.rooms import open_rooms
from admin.security.attempts import Attempts
from admin.security.cookies import Cookies
from admin.security.origin import allowed_hosts
from admin.security.shield import Shield
from admin.statics import Shipped
from admin.views.titles import Library
from admin.visitors import Visitors
from admin.words import load_phrasebook
from center.profile import load_profile
from center.settings import Settings
from knowledge.concepts import load_concepts
from knowledge.entries import Base


def build(settings: Settings, base: Base, hosts: Iterable[str] = ()) -> FastAPI:
    """The staff site. hosts: further names it may be called by, beside the loopback's and settings.host.

    Files are read here, so that a broken one stops the start; the database is opened by the lifespan.
    Raises SetupError, knowledge's BrokenBase.
    """
    library = Library(base, load_concepts(), load_profile(settings.profile))
    pages = Pages(load_templates(), load_phrasebook(), library, Cookies(settings.secure_cookies))

    @asynccontextmanager
    async def open_for_business(app: FastAPI) -> AsyncIterator[None]:
        app.state.rooms = open_rooms(settings)
        yield
        await app.state.rooms.close()

    app = FastAPI(
        lifespan=open_for_business,
        dependencies=[Depends(own_form)],
        openapi_url=None,  # no page of its own, no API to describe
        redirect_slashes=False,
    )
    for router in (health_router(), log_in_router(pages, Attempts()), account_router(pages)):
        app.include_router(router)
    for router in (queue_router(pages), tip_router(pages), notice_router(pages), status_router(pages, settings)):
        app.include_router(router)
    app.include_router(pushing_router())
    app.include_router(evidence_router())
    app.include_router(metrics_router(settings.metrics_token))
    app.mount("/static", Shipped(directory=HERE / "static"))
    add_fault_pages(app, pages)
    # The last one added is the outermost.
    app.add_middleware(Visitors, phrasebook=pages.phrasebook)
    app.add_middleware(LastResort, pages=pages)
    app.add_middleware(Shield, hosts=allowed_hosts(settings, hosts), https=settings.secure_cookies)
    return app

# One image for every service; which process it is, compose.yaml says. Build: docker build -t scamline .
FROM python:3.11.13-slim-bookworm AS build
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
WORKDIR /scamline
RUN python -m venv /opt/scamline && /opt/scamline/bin/pip install "setuptools>=77" "uv==0.13.9"
# torch apart from the lock, for the CPU alone: see requirements/install.py. A mirror: --build-arg TORCH_INDEX=...
ARG TORCH_INDEX=https://download.pytorch.org/whl/cpu
RUN /opt/scamline/bin/pip install --index-url ${TORCH_INDEX} --extra-index-url https://pypi.org/simple "torch==2.13.*"
COPY requirements/main.lock requirements/main.lock
RUN VIRTUAL_ENV=/opt/scamline /opt/scamline/bin/uv pip install -r requirements/main.lock
COPY pyproject.toml README.md LICENSE ./
COPY center center
COPY knowledge knowledge
COPY nlu nlu
COPY bot bot
COPY admin admin
COPY simulator simulator
COPY scamline scamline
RUN /opt/scamline/bin/pip install --no-deps --no-build-isolation .

FROM python:3.11.13-slim-bookworm
# libgomp: faiss and torch run their threads with it.
RUN apt-get update \
 && apt-get install -y --no-install-recommends libgomp1 \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --uid 10001 --create-home scamline \
 && install -d -o scamline -g scamline -m 0700 /var/lib/scamline /var/lib/scamline/keys /var/lib/scamline/index /backups
COPY --from=build /opt/scamline /opt/scamline
ENV PATH=/opt/scamline/bin:$PATH PYTHONUNBUFFERED=1 HOME=/tmp SCAMLINE_HOME=/var/lib/scamline SCAMLINE_ENV_FILE= \
    SCAMLINE_SECRETS_DIR=/run/secrets
USER scamline
WORKDIR /var/lib/scamline
ENTRYPOINT ["scamline"]
CMD ["--help"]

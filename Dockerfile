# docker build -t splitproofs .                        the program alone
# docker build -t splitproofs-dev --target development .   what development needs too: Coq, Slurm, Chromium
FROM debian:12 AS development
RUN apt-get update \
    && apt-get install -y --no-install-recommends \
        ca-certificates chromium coq curl git libcoq-coquelicot libicu72 slurm-wlm unzip \
    && rm -rf /var/lib/apt/lists/*
ENV DOTNET_ROOT=/usr/share/dotnet PATH=$PATH:/usr/share/dotnet DOTNET_CLI_TELEMETRY_OPTOUT=1
RUN curl -fsSL https://dot.net/v1/dotnet-install.sh | bash -s -- --channel 10.0 --install-dir /usr/share/dotnet

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/Program -c Release -o /program

FROM mcr.microsoft.com/dotnet/runtime:10.0
COPY --from=build /program /program
WORKDIR /work
# For example: docker run --rm -v "$PWD:/work" splitproofs place --model net.dnn.yaml --scenario reference
ENTRYPOINT ["dotnet", "/program/splitproofs.dll"]

using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace ConsultBot.Bundled.BotFramework.Tests.Integration;

/// <summary>Lets everybody in but who says "stranger", and sends replies to this machine only.</summary>
internal sealed class OpenAuthentication : BotFrameworkAuthentication, IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });

    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken) =>
        authHeader == "stranger"
            ? throw new UnauthorizedAccessException("A stranger.")
            : Task.FromResult(new AuthenticateRequestResult { ClaimsIdentity = new ClaimsIdentity(), ConnectorFactory = new Factory(_client) });

    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
        throw new UnauthorizedAccessException();

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => new Factory(_client);

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        Task.FromResult<UserTokenClient>(null!);

    public override string GetOriginatingAudience() => "audience";

    public void Dispose() => _client.Dispose();

    private sealed class Factory(HttpClient client) : ConnectorFactory
    {
        public override Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken) =>
            Task.FromResult<IConnectorClient>(new ConnectorClient(new Uri(serviceUrl ?? "https://no-service-url.invalid"), new Gate(), client, disposeHttpClient: false));
    }

    private sealed class Gate : ServiceClientCredentials
    {
        public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await base.ProcessHttpRequestAsync(request, cancellationToken);
            if (!request.RequestUri!.IsLoopback)
            {
                throw new InvalidOperationException($"A reply to '{request.RequestUri.GetLeftPart(UriPartial.Authority)}' is refused.");
            }
        }
    }
}

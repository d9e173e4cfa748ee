using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Azure.Core.Pipeline;
using ConsultBot.Web.Messaging;
using ConsultBot.Web.Messaging.Sending;
using ConsultBot.Web.Tests.Hosting;
using Microsoft.Extensions.Options;

namespace ConsultBot.Web.Tests.Messaging;

public sealed class ConnectorTokensTests : IDisposable
{
    private readonly Login _login = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("consultbot-certificate-").FullName;

    public void Dispose()
    {
        _login.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Get_BySecret_AsksTheLoginOfTheTenantForTheConnector()
    {
        using var tokens = Tokens(new ConnectorOptions { AppId = TestToken.App, AppPassword = "top secret", TenantId = TestToken.Tenant });

        var token = await tokens.GetAsync(CancellationToken.None);
        await tokens.GetAsync(CancellationToken.None);

        Assert.Equal("the-token", token);
        var (address, body) = _login.Requests.Last();
        Assert.Equal($"https://login.microsoftonline.com/{TestToken.Tenant}/oauth2/v2.0/token", address.GetLeftPart(UriPartial.Path));
        Assert.Contains("client_secret=top+secret", body, StringComparison.Ordinal);
        Assert.Contains("scope=https%3A%2F%2Fapi.botframework.com%2F.default", body, StringComparison.Ordinal);
        Assert.Single(_login.Requests, request => request.Address.AbsolutePath.EndsWith("/token", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_ForManyTenants_AsksTheSharedOne()
    {
        using var tokens = Tokens(new ConnectorOptions { AppId = TestToken.App, AppPassword = "s" });

        await tokens.GetAsync(CancellationToken.None);

        Assert.Contains("/botframework.com/oauth2", _login.Requests.Last().Address.AbsoluteUri, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".pfx", "")]
    [InlineData(".pfx", "opens it")]
    [InlineData(".pem", "")]
    public async Task Get_ByCertificate_SignsAnAssertion(string kind, string password)
    {
        var file = Path.Combine(_folder, "bot" + kind);
        using (var key = RSA.Create(2048))
        {
            var request = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
            await File.WriteAllBytesAsync(file, kind == ".pfx"
                ? certificate.Export(X509ContentType.Pkcs12, password.Length == 0 ? null : password)
                : Encoding.ASCII.GetBytes(certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem()));
        }

        using var tokens = Tokens(new ConnectorOptions { AppId = TestToken.App, CertificateFile = file, CertificatePassword = password, TenantId = TestToken.Tenant });

        Assert.Equal("the-token", await tokens.GetAsync(CancellationToken.None));
        Assert.Contains("client_assertion=ey", _login.Requests.Last().Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ByManagedIdentity_AsksTheMachinesIdentityService()
    {
        using var tokens = Tokens(new ConnectorOptions { AppId = TestToken.App, ManagedIdentity = true });

        Assert.Equal("the-token", await tokens.GetAsync(CancellationToken.None));
        Assert.Contains($"client_id={TestToken.App}", _login.Requests.Last().Address.Query, StringComparison.Ordinal);
        Assert.DoesNotContain(_login.Requests, request => request.Address.Host.StartsWith("login", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_WithoutRegistration_Throws()
    {
        using var tokens = Tokens(new ConnectorOptions());

        await Assert.ThrowsAsync<InvalidOperationException>(() => tokens.GetAsync(CancellationToken.None));
        Assert.False(tokens.HasCredential);
        Assert.Empty(_login.Requests);
    }

    private ConnectorTokens Tokens(ConnectorOptions options) =>
        new(Options.Create(options), new ManualTime(), new HttpClientTransport(new HttpClient(_login, disposeHandler: false)));

    /// <summary>Microsoft's login and a machine's identity service.</summary>
    private sealed class Login : HttpMessageHandler
    {
        public List<(Uri Address, string Body)> Requests { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests.Add((request.RequestUri!, request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken)));
            var end = new ManualTime().GetUtcNow().AddYears(10).ToUnixTimeSeconds();
            var json = request.RequestUri!.AbsolutePath.Contains("openid-configuration", StringComparison.Ordinal)
                ? "{\"token_endpoint\":\"https://login.microsoftonline.com/t/oauth2/v2.0/token\",\"authorization_endpoint\":\"https://login.microsoftonline.com/t/oauth2/v2.0/authorize\",\"issuer\":\"https://login.microsoftonline.com/t/v2.0\"}"
                : $"{{\"token_type\":\"Bearer\",\"expires_in\":86399,\"expires_on\":\"{end}\",\"resource\":\"x\",\"access_token\":\"the-token\"}}";
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        }
    }
}

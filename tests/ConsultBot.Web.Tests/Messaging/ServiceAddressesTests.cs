using System.Globalization;
using ConsultBot.Web.Messaging;
using ConsultBot.Web.Messaging.Sending;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ConsultBot.Web.Tests.Messaging;

public sealed class ServiceAddressesTests
{
    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net/teams")]
    [InlineData("https://SMBA.TrafficManager.NET/emea/")]
    [InlineData("https://smba.trafficmanager.net:443/emea/")]
    [InlineData("https://europe.directline.botframework.com/")]
    public void IsAllowed_ListedHostOverHttps_Is(string address) => Assert.True(Addresses().IsAllowed(address));

    [Theory]
    [InlineData("http://127.0.0.1:9000/_connector", true)]
    [InlineData("https://localhost/", true)]
    [InlineData("http://[::1]:9000/api", true)]
    [InlineData("http://2130706433/", true)]
    [InlineData("http://127.0.0.1.example.org", false)]
    [InlineData("http://localhost.", false)]
    [InlineData("http://0.0.0.0", false)]
    [InlineData("http://169.254.169.254", false)]
    [InlineData("http://smba.trafficmanager.net/", false)]
    public void IsAllowed_InDevelopment_AlsoThisMachine(string address, bool allowed)
    {
        Assert.Equal(allowed, Addresses("Development").IsAllowed(address));
        Assert.False(Addresses("Development").IsTrusted(new Uri(address)));
        Assert.False(Addresses().IsAllowed(address));
    }

    [Fact]
    public async Task Reply_ToAHostileServiceUrl_OpensNoConnection()
    {
        var hostile = HostileServiceUrls.All;
        Assert.True(hostile.Count >= 200, hostile.Count.ToString(CultureInfo.InvariantCulture));
        await using var host = await MessagesHost.StartAsync(bot: async (turn, cancellationToken) => await turn.SendActivityAsync("reply", cancellationToken: cancellationToken));
        foreach (var address in hostile)
        {
            // By a genuine token, and by a stored address: neither leads anywhere.
            var token = host.Token();
            token.ServeAt(address);
            var status = (int)await host.PostAsync(token);
            Assert.True(status is 401 or 403, $"{address}: {status}");
            await Record.ExceptionAsync(() => host.Adapter.ContinueConversationAsync(
                TestToken.App,
                new Microsoft.Bot.Schema.ConversationReference { ServiceUrl = address, Conversation = new Microsoft.Bot.Schema.ConversationAccount(id: "c1"), ChannelId = "msteams" },
                async (turn, cancellationToken) => await turn.SendActivityAsync("by the way", cancellationToken: cancellationToken),
                CancellationToken.None));
        }

        Assert.Empty(host.Issuer.Calls);
        Assert.Empty(host.Turns);
    }

    private static ServiceAddresses Addresses(string environment = "Production") => new(Options.Create(new ConnectorOptions()), new TestEnvironment(environment));

    private sealed class TestEnvironment(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "tests";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}

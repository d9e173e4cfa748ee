using Azure.Data.Tables.Authentication;

namespace ConsultBot.Bundled.AzureTables.Tests.Authentication;

public sealed class ConnectionStringTests
{
    [Fact]
    public void Parse_AccountAndKey_GivesThePublicEndpoint()
    {
        var parsed = ConnectionString.Parse("DefaultEndpointsProtocol=https;AccountName=acc;AccountKey=a2V5PT0=;EndpointSuffix=core.chinacloudapi.cn");

        Assert.Equal("https://acc.table.core.chinacloudapi.cn/", parsed.Endpoint.AbsoluteUri);
        Assert.Equal("acc", parsed.Credential.AccountName);
    }

    [Fact]
    public void Parse_NoProtocolAndSuffix_TakesTheDefaults() =>
        Assert.Equal("https://acc.table.core.windows.net/", ConnectionString.Parse("AccountName=acc;AccountKey=a2V5").Endpoint.AbsoluteUri);

    [Fact]
    public void Parse_TableEndpoint_Wins()
    {
        var parsed = ConnectionString.Parse("AccountName=acc;AccountKey=a2V5;TableEndpoint=https://acc.table.cosmos.azure.com:443/;");

        Assert.Equal("acc.table.cosmos.azure.com", parsed.Endpoint.Host);
    }

    [Theory]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10002/devstoreaccount1")]
    [InlineData("usedevelopmentstorage=True;", "http://127.0.0.1:10002/devstoreaccount1")]
    [InlineData("UseDevelopmentStorage=true;DevelopmentStorageProxyUri=http://azurite", "http://azurite:10002/devstoreaccount1")]
    public void Parse_Emulator_GivesItsAddressAndAccount(string text, string endpoint)
    {
        var parsed = ConnectionString.Parse(text);

        Assert.Equal((endpoint, "devstoreaccount1"), (parsed.Endpoint.AbsoluteUri, parsed.Credential.AccountName));
    }

    [Theory]
    [InlineData("AccountName=acc")]
    [InlineData("AccountKey=a2V5")]
    [InlineData("AccountName=acc;AccountKey=not base64")]
    [InlineData("AccountName=acc;AccountName=acc;AccountKey=a2V5")]
    [InlineData("nonsense")]
    [InlineData("AccountName=acc;AccountKey=a2V5;TableEndpoint=nowhere")]
    public void Parse_Malformed_ThrowsWithoutTheKey(string text)
    {
        var failure = Assert.Throws<FormatException>(() => ConnectionString.Parse(text));

        Assert.DoesNotContain("a2V5", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_SharedAccessSignature_SaysThatItIsNotSupported() =>
        Assert.Throws<NotSupportedException>(() => ConnectionString.Parse("TableEndpoint=https://x;SharedAccessSignature=sv=1"));
}

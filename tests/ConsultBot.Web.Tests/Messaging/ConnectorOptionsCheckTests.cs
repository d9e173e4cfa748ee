using ConsultBot.Web.Messaging;
using Microsoft.Extensions.Configuration;

namespace ConsultBot.Web.Tests.Messaging;

public sealed class ConnectorOptionsCheckTests
{
    [Fact]
    public void Validate_NothingConfigured_IsFine() => Assert.True(Check(new ConnectorOptions()).Succeeded);

    [Fact]
    public void Validate_ManyProblems_NamesAllAtOnce()
    {
        var problems = Check(new ConnectorOptions
        {
            AppId = "no guid",
            AppPassword = "a",
            CertificateFile = "/nowhere/bot.pfx",
            Metadata = "http://login.example.org/",
            ServiceHosts = ["https://host.example/", "*"],
            Tenants = ["contoso"],
        }).Failures!.ToList();

        Assert.Equal(7, problems.Count);
        Assert.All(problems, problem => Assert.StartsWith("Connector", problem, StringComparison.Ordinal));
    }

    [Fact]
    public void Validate_CredentialsWithoutAppId_Fails() => Assert.True(Check(new ConnectorOptions { AppPassword = "s" }).Failed);

    [Fact]
    public void Complete_NamesOfTheSdk_AreTaken()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["MicrosoftAppId"] = TestToken.App, ["MicrosoftAppType"] = "UserAssignedMSI", ["MicrosoftAppTenantId"] = TestToken.Tenant })
            .Build();
        var options = new ConnectorOptions();

        options.Complete(configuration);

        Assert.Equal((TestToken.App, TestToken.Tenant, true), (options.AppId, options.TenantId, options.ManagedIdentity));
        Assert.True(Check(options).Succeeded);
    }

    private static Microsoft.Extensions.Options.ValidateOptionsResult Check(ConnectorOptions options) => new ConnectorOptionsCheck().Validate(null, options);
}

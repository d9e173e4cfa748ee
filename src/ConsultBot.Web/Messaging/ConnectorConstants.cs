namespace ConsultBot.Web.Messaging;

/// <summary>What the vendor publishes of a cloud. Each can be set otherwise in the configuration.</summary>
/// <remarks>https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication</remarks>
internal sealed record ConnectorConstants(
    string Issuer, string Metadata, string EmulatorMetadata, string Login, string SharedTenant, string Scope, string CallerId,
    IReadOnlyList<string> ServiceHosts, IReadOnlyList<string> EmulatorIssuers)
{
    private static readonly ConnectorConstants Public = new(
        "https://api.botframework.com",
        "https://login.botframework.com/v1/.well-known/openidconfiguration",
        "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration",
        "https://login.microsoftonline.com/",
        "botframework.com",
        "https://api.botframework.com",
        "urn:botframework:azure",
        ["smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com", "*.botframework.com"],
        [
            "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/", "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0",
            "https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/", "https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0",
        ]);

    private static readonly ConnectorConstants UsGovernment = new(
        "https://api.botframework.us",
        "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
        "https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration",
        "https://login.microsoftonline.us/",
        "MicrosoftServices.onmicrosoft.us",
        "https://api.botframework.us",
        "urn:botframework:azureusgov",
        ["smba.infra.gov.teams.microsoft.us", "smba.infra.dod.teams.microsoft.us", "*.botframework.azure.us"],
        ["https://sts.windows.net/cab8a31a-1906-4287-a0d8-4eef66b95f6e/", "https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0"]);

    public static ConnectorConstants Of(ConnectorCloud cloud) => cloud == ConnectorCloud.UsGovernment ? UsGovernment : Public;
}

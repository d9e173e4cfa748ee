namespace ConsultBot.Web.Messaging;

/// <summary>Section "Connector" of the configuration: the bot's registration, and who may reach it through the Bot Connector.</summary>
public sealed class ConnectorOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Connector";

    /// <summary>The registration's app id, a GUID. Empty: the bot is not registered, and only programs on this machine reach it, in Development. Also read from "MicrosoftAppId".</summary>
    public string AppId { get; set; } = "";

    /// <summary>The tenant of a registration for one tenant. Empty: registered for many. Also read from "MicrosoftAppTenantId".</summary>
    public string TenantId { get; set; } = "";

    /// <summary>The registration's secret. Also read from "MicrosoftAppPassword".</summary>
    public string AppPassword { get; set; } = "";

    /// <summary>When the secret ends; /readyz says so from thirty days before. Not known to the program otherwise.</summary>
    public DateTimeOffset? AppPasswordExpires { get; set; }

    /// <summary>Instead of a secret: a certificate with its private key, a .pfx or .pem file.</summary>
    public string CertificateFile { get; set; } = "";

    /// <summary>Opens the certificate's file, if it is protected.</summary>
    public string CertificatePassword { get; set; } = "";

    /// <summary>Instead of a secret: the user-assigned managed identity whose client id is the app id. Also read from "MicrosoftAppType": UserAssignedMSI.</summary>
    public bool ManagedIdentity { get; set; }

    /// <summary>Default public.</summary>
    public ConnectorCloud Cloud { get; set; }

    /// <summary>Issuer of the Bot Connector's tokens. Empty: the cloud's.</summary>
    public string Issuer { get; set; } = "";

    /// <summary>Address of the OpenID metadata of the Bot Connector. Empty: the cloud's.</summary>
    public string Metadata { get; set; } = "";

    /// <summary>Address of the OpenID metadata of the Emulator's tokens, which count in Development only. Empty: the cloud's.</summary>
    public string EmulatorMetadata { get; set; } = "";

    /// <summary>Where the bot fetches its own tokens. Empty: the cloud's.</summary>
    public string Login { get; set; } = "";

    /// <summary>For what it fetches them, without "/.default". Empty: the cloud's.</summary>
    public string Scope { get; set; } = "";

    /// <summary>Hosts that replies may go to, "*." for any name below. Empty: the cloud's.</summary>
    public IReadOnlyList<string> ServiceHosts { get; set; } = [];

    /// <summary>Channels that may post. Empty: Teams alone.</summary>
    public IReadOnlyList<string> Channels { get; set; } = [];

    /// <summary>Tenants whose people may use the bot in Teams. Empty: <see cref="TenantId"/> if there is one, else all.</summary>
    public IReadOnlyList<string> Tenants { get; set; } = [];

    internal ConnectorConstants Constants => ConnectorConstants.Of(Cloud);

    internal string IssuerInUse => Or(Issuer, Constants.Issuer);

    internal Uri MetadataInUse => new(Or(Metadata, Constants.Metadata));

    internal Uri EmulatorMetadataInUse => new(Or(EmulatorMetadata, Constants.EmulatorMetadata));

    internal Uri LoginInUse => new(Or(Login, Constants.Login));

    internal string ScopeInUse => Or(Scope, Constants.Scope);

    internal string LoginTenant => Or(TenantId, Constants.SharedTenant);

    internal IReadOnlyList<string> ServiceHostsInUse => ServiceHosts.Count == 0 ? Constants.ServiceHosts : ServiceHosts;

    internal IReadOnlyList<string> ChannelsInUse => Channels.Count == 0 ? [Microsoft.Bot.Connector.Channels.Msteams] : Channels;

    internal IReadOnlyList<string> TenantsInUse => Tenants.Count == 0 && TenantId.Length > 0 ? [TenantId] : Tenants;

    /// <summary>Takes what stands under the names that the SDK's own configuration has.</summary>
    internal void Complete(IConfiguration configuration)
    {
        AppId = Or(AppId, configuration["MicrosoftAppId"] ?? "");
        AppPassword = Or(AppPassword, configuration["MicrosoftAppPassword"] ?? "");
        TenantId = Or(TenantId, configuration["MicrosoftAppTenantId"] ?? "");
        ManagedIdentity |= string.Equals(configuration["MicrosoftAppType"], "UserAssignedMSI", StringComparison.OrdinalIgnoreCase);
    }

    private static string Or(string configured, string otherwise) => configured.Length > 0 ? configured : otherwise;
}

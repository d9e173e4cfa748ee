using ConsultBot.Bot.People;

namespace ConsultBot.Web.SignIn.Accounts;

/// <summary>Section "Authentication:Oidc" of the configuration: an OpenID Connect provider whose accounts sign people in besides invitations.</summary>
public sealed class OidcOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Authentication:Oidc";

    /// <summary>The issuer, such as "https://login.microsoftonline.com/TENANT/v2.0"; https, or http on this machine. Empty: nobody signs in by an account.</summary>
    public string Authority { get; set; } = "";

    /// <summary>The bot's registration at the provider; its redirect address is Web:PublicAddress and "/sign-in/callback".</summary>
    public string ClientId { get; set; } = "";

    /// <summary>Empty for a public client, which PKCE alone protects.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>What is asked for. Only the subject of the account is looked at, so that "openid" is enough.</summary>
    public string Scope { get; set; } = "openid";

    internal bool IsConfigured => Authority.Length > 0;

    internal bool IsConsistent => !IsConfigured
        ? ClientId.Length == 0 && ClientSecret.Length == 0
        : PublicAddressOptions.IsUsable(Authority) && Authority.Length <= 256 && ClientId.Length > 0 && Scope.Split(' ').Contains("openid");
}

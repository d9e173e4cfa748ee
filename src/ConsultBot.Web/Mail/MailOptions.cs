using System.ComponentModel.DataAnnotations;

namespace ConsultBot.Web.Mail;

/// <summary>The server that e-mail goes out through. Configuration section "Mail"; without a host no e-mail is sent.</summary>
public sealed class MailOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Mail";

    /// <summary>The server's name. Default: empty, which means no e-mail.</summary>
    public string Host { get; set; } = "";

    /// <summary>Its port. Default 587.</summary>
    [Range(1, 65_535)]
    public int Port { get; set; } = 587;

    /// <summary>Whether the connection has to be encrypted (STARTTLS, RFC 3207). Default true.</summary>
    public bool StartTls { get; set; } = true;

    /// <summary>Who signs in; empty for nobody. Default: empty.</summary>
    public string User { get; set; } = "";

    /// <summary>The password of <see cref="User"/>. Default: empty.</summary>
    public string Password { get; set; } = "";

    /// <summary>The sender's address. Needed where <see cref="Host"/> is set.</summary>
    public string From { get; set; } = "";

    /// <summary>The sender's name. Default: "ConsultBot".</summary>
    public string FromName { get; set; } = "ConsultBot";

    internal bool IsConfigured => Host.Length > 0;

    /// <summary>A password never goes over the wire in the clear.</summary>
    internal bool IsConsistent => !IsConfigured || (System.Net.Mail.MailAddress.TryCreate(From, out _) && (User.Length == 0 || StartTls));
}

using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace ConsultBot.Web.SignIn;

/// <summary>Tells one browser from all others, once its person has accepted an invitation: signed and encrypted with keys that all instances share.</summary>
/// <remarks>It names a web chat user, not a person: whose user it is stands in the store, so that a sign-in can be ended from there.</remarks>
public sealed class SignInCookie
{
    /// <summary>How long a browser stays signed in after it was last used.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(12);

    private const int MostCharacters = 1024;

    /// <summary>Written anew after so long: not with every request.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    private readonly IDataProtector _protector;
    private readonly TimeProvider _time;
    private readonly bool _isSecure;

    /// <param name="protection">Its keys are shared by all instances and outlast a restart, else neither does what is signed with them.</param>
    /// <param name="time">Ends cookies.</param>
    /// <param name="environment">In Development the cookie goes over http, too.</param>
    public SignInCookie(IDataProtectionProvider protection, TimeProvider time, IHostEnvironment environment)
    {
        ArgumentNullException.ThrowIfNull(protection);
        (_protector, _time, _isSecure) = (protection.CreateProtector("ConsultBot.SignIn.v1"), time, !environment.IsDevelopment());
    }

    /// <summary>The prefix has browsers refuse one that another host or an insecure page sets (RFC 6265bis, 4.1.3.2).</summary>
    public string Name => _isSecure ? "__Host-consultbot" : "consultbot";

    /// <returns>The web chat user, and whether the cookie should be written anew; null without a cookie that is ours and in its time.</returns>
    public (string User, bool IsOld)? Find(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Cookies[Name] is not { Length: > 0 and <= MostCharacters } text)
        {
            return null;
        }

        try
        {
            var parts = _protector.Unprotect(text).Split('|', 2);
            var age = _time.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(long.Parse(parts[0], CultureInfo.InvariantCulture));
            return age < Life ? (parts[1], age >= Fresh) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Signs the browser in, or keeps it signed in, for <see cref="Life"/> from now.</summary>
    /// <param name="response">Its headers are not sent yet.</param>
    /// <param name="user">The web chat user that the browser is.</param>
    public void Write(HttpResponse response, string user)
    {
        ArgumentNullException.ThrowIfNull(response);
        var text = string.Create(CultureInfo.InvariantCulture, $"{_time.GetUtcNow().ToUnixTimeSeconds()}|{user}");
        response.Cookies.Append(Name, _protector.Protect(text), Options(Life));
    }

    /// <summary>Has the browser forget it. A copy stays good until its time ends, unless the person is released in the store.</summary>
    public void Delete(HttpResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        response.Cookies.Delete(Name, Options(null));
    }

    private CookieOptions Options(TimeSpan? life) =>
        new() { HttpOnly = true, Secure = _isSecure, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = life, IsEssential = true };
}

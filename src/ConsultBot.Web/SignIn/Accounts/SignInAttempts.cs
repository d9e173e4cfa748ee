using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ConsultBot.Core.People;
using Microsoft.AspNetCore.DataProtection;

namespace ConsultBot.Web.SignIn.Accounts;

/// <summary>Keeps an attempt in the browser, encrypted, for ten minutes and for one return.</summary>
internal sealed class SignInAttempts(IDataProtectionProvider protection, TimeProvider time, IHostEnvironment environment)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private readonly IDataProtector _protector = protection.CreateProtector("ConsultBot.SignIn.Attempt.v1");
    private readonly bool _isSecure = !environment.IsDevelopment();

    public string Name => _isSecure ? "__Host-consultbot-attempt" : "consultbot-attempt";

    public void Keep(HttpResponse response, SignInAttempt attempt)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{time.GetUtcNow().ToUnixTimeSeconds()}|{attempt.State}|{attempt.Nonce}|{attempt.Verifier}|{attempt.Invitation?.Text}");
        response.Cookies.Append(Name, _protector.Protect(text), Options(Life));
    }

    /// <summary>Takes the attempt that a return belongs to out of the browser, whatever comes of it.</summary>
    /// <param name="state">As it came back.</param>
    /// <returns>Null without one that is ours, in its time and of that state.</returns>
    public SignInAttempt? Take(HttpContext context, string? state)
    {
        var kept = context.Request.Cookies[Name];
        context.Response.Cookies.Delete(Name, Options(null));
        if (kept is not { Length: > 0 and <= 2048 } || string.IsNullOrEmpty(state))
        {
            return null;
        }

        try
        {
            var parts = _protector.Unprotect(kept).Split('|');
            var age = time.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(long.Parse(parts[0], CultureInfo.InvariantCulture));
            return age < Life && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(parts[1]), Encoding.UTF8.GetBytes(state))
                ? new SignInAttempt(parts[1], parts[2], parts[3], InvitationToken.Find(parts[4]))
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Lax: the way back begins on the provider's page.</summary>
    private CookieOptions Options(TimeSpan? life) =>
        new() { HttpOnly = true, Secure = _isSecure, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = life, IsEssential = true };
}

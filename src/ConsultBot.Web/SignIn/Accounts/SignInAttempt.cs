using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using ConsultBot.Core.People;

namespace ConsultBot.Web.SignIn.Accounts;

/// <summary>A way to the provider and back, bound to the browser that set out.</summary>
/// <param name="State">Comes back in the address.</param>
/// <param name="Nonce">Comes back in the token.</param>
/// <param name="Verifier">Proves that who redeems the code asked for it (RFC 7636).</param>
/// <param name="Invitation">Accepted on the way, or null.</param>
internal sealed record SignInAttempt(string State, string Nonce, string Verifier, InvitationToken? Invitation)
{
    public static SignInAttempt Begin(InvitationToken? invitation) => new(Secret(), Secret(), Secret(), invitation);

    /// <summary>What the provider sees of the verifier: "S256" of RFC 7636, 4.2.</summary>
    public string Challenge => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    private static string Secret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
}

using System.Security.Cryptography;

namespace ConsultBot.Web.Messaging.Tokens;

/// <summary>A key of the OpenID metadata.</summary>
/// <param name="Id">Its "kid".</param>
/// <param name="Key">The public RSA key.</param>
/// <param name="Endorsements">The channels that it speaks for.</param>
internal sealed record SigningKey(string Id, RSAParameters Key, IReadOnlySet<string> Endorsements)
{
    /// <summary>Checks a signature by PKCS #1 v1.5 (RFC 7518, 3.3).</summary>
    /// <param name="algorithm">RS256, RS384 or RS512; any other is false.</param>
    public bool Verifies(string algorithm, byte[] signed, byte[] signature)
    {
        if (HashOf(algorithm) is not { } hash)
        {
            return false;
        }

        using var rsa = RSA.Create(Key);
        return rsa.VerifyData(signed, signature, hash, RSASignaturePadding.Pkcs1);
    }

    private static HashAlgorithmName? HashOf(string algorithm) => algorithm switch
    {
        "RS256" => HashAlgorithmName.SHA256,
        "RS384" => HashAlgorithmName.SHA384,
        "RS512" => HashAlgorithmName.SHA512,
        _ => null,
    };
}

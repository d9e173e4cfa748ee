using System.Buffers.Text;
using System.Text;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Primitives;

namespace ConsultBot.Bundled.BotFramework.Tests.Integration;

public sealed class AuthorizationHeaderTests
{
    internal static string Jwt { get; } = $"{Encode("{\"alg\":\"RS256\"}")}.{Encode("{\"aud\":\"x\"}")}.c2ln";

    [Fact]
    public void IsAbsentOrBearer_NoHeader_IsTrue() => Assert.True(AuthorizationHeader.IsAbsentOrBearer(StringValues.Empty));

    [Theory]
    [InlineData("Bearer ")]
    [InlineData("bearer ")]
    public void IsAbsentOrBearer_SignedJwt_IsTrue(string scheme) => Assert.True(AuthorizationHeader.IsAbsentOrBearer(scheme + Jwt));

    [Theory]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer not-a-jwt")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer ..")]
    [InlineData("Bearer eyJ9.eyJ9.c2ln")]
    [InlineData("Bearer W10.e30.c2ln")]
    [InlineData("Bearer e30.e30.")]
    [InlineData("Bearer e30.e30.c2ln.c2ln")]
    [InlineData("Bearer e30.e30.c2ln\u00e9")]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("garbage")]
    public void IsAbsentOrBearer_AnythingElse_IsFalse(string header) => Assert.False(AuthorizationHeader.IsAbsentOrBearer(header));

    [Fact]
    public void IsAbsentOrBearer_TwoHeaders_IsFalse() =>
        Assert.False(AuthorizationHeader.IsAbsentOrBearer(new StringValues([$"Bearer {Jwt}", $"Bearer {Jwt}"])));

    private static string Encode(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}

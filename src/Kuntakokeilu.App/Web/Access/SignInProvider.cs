namespace Kuntakokeilu.App.Web.Access;

/// <summary>An OpenID provider, as the site knows it.</summary>
internal sealed record SignInProvider
{
    /// <summary>The claim in which Suomi.fi e-Identification tells the identity code.</summary>
    internal const string SuomiFiIdentityCode = "urn:oid:1.2.246.21";

    /// <summary>Its address: <c>/.well-known/openid-configuration</c> under it tells the rest.</summary>
    internal required Uri Authority { get; init; }

    internal required string ClientId { get; init; }

    internal required string ClientSecret { get; init; }

    internal string NameClaim { get; init; } = "name";

    /// <summary>
    /// Tells a jobseeker's data; of an official, where the provider tells it, that one's own data is nobody's to serve.
    /// </summary>
    internal string IdentityCodeClaim { get; init; } = SuomiFiIdentityCode;

    /// <summary>
    /// The type that an access token of a program must have: that of RFC 9068, so that a token made for something else
    /// (an identity token) is none. Empty for a provider that tells no type.
    /// </summary>
    internal string AccessTokenType { get; init; } = "at+jwt";

    /// <summary>
    /// Further origins that signing in or out leads through: a browser lets a form lead only where it is told.
    /// </summary>
    internal IReadOnlyList<string> Origins { get; init; } = [];

    /// <summary>The demo's provider alone speaks http; a provider from the environment can't.</summary>
    internal bool IsHttps => Authority.Scheme == Uri.UriSchemeHttps;

    internal IEnumerable<string> FormTargets => Origins.Prepend(Authority.GetLeftPart(UriPartial.Authority));
}

/// <summary>The providers by which one can sign in; one of them may be missing.</summary>
internal sealed record SignInSettings(SignInProvider? Officials, SignInProvider? Citizens)
{
    internal SignInProvider? this[SignInWay way] => way is SignInWay.Officials ? Officials : Citizens;

    internal IEnumerable<SignInWay> Ways => Enum.GetValues<SignInWay>().Where(way => this[way] is not null);
}

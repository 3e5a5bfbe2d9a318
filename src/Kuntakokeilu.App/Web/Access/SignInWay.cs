namespace Kuntakokeilu.App.Web.Access;

/// <summary>By whose provider somebody signs in.</summary>
internal enum SignInWay
{
    /// <summary>The organisations' own: the accounts are known beforehand, with their permits.</summary>
    Officials,

    /// <summary>The citizens' strong identification: it tells the identity code.</summary>
    Citizens,
}

/// <summary>Names and addresses of a way of signing in.</summary>
internal static class SignInWays
{
    /// <summary>Name of the authentication scheme.</summary>
    internal static string Scheme(this SignInWay way) => way.ToString().ToLowerInvariant();

    internal static SignInWay? OfScheme(string? scheme) =>
        Enum.GetValues<SignInWay>().Cast<SignInWay?>().FirstOrDefault(way => way!.Value.Scheme() == scheme);

    /// <summary>Where the provider sends the browser back to with a code.</summary>
    internal static string CallbackPath(this SignInWay way) => $"/sign-in/{way.Scheme()}";

    /// <summary>Where the provider sends the browser back to after signing out.</summary>
    internal static string SignedOutPath(this SignInWay way) => $"/sign-in/{way.Scheme()}/signed-out";
}

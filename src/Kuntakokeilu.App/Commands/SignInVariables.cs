using Kuntakokeilu.App.Web.Access;

namespace Kuntakokeilu.App.Commands;

/// <summary>Reads the providers of sign-in from the environment: <c>SignIn__Officials__Authority</c> and so on.</summary>
internal static class SignInVariables
{
    private const string Prefix = "SignIn__";

    private static readonly string[] Names =
    [
        nameof(SignInProvider.Authority),
        nameof(SignInProvider.ClientId),
        nameof(SignInProvider.ClientSecret),
        nameof(SignInProvider.NameClaim),
        nameof(SignInProvider.IdentityCodeClaim),
        nameof(SignInProvider.Origins),
        nameof(SignInProvider.AccessTokenType),
    ];

    /// <returns>Null when nothing of sign-in is told.</returns>
    /// <exception cref="CannotRunException">It is told wrong.</exception>
    internal static SignInSettings? Read(IReadOnlyDictionary<string, string> environment)
    {
        string[] known = [.. from way in Enum.GetValues<SignInWay>() from name in Names select Variable(way, name)];
        string? other = environment.Keys.FirstOrDefault(name =>
            name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && !known.Contains(name)
        );
        if (other is not null)
            throw new CannotRunException($"{other} is not a setting of sign-in; there are {string.Join(", ", known)}.");
        SignInSettings settings = new(Provider(SignInWay.Officials), Provider(SignInWay.Citizens));
        return settings.Ways.Any() ? settings : null;

        SignInProvider? Provider(SignInWay way) =>
            Names.Any(name => environment.ContainsKey(Variable(way, name))) ? ReadOne(way, environment) : null;
    }

    private static string Variable(SignInWay way, string name) => $"{Prefix}{way}__{name}";

    private static SignInProvider ReadOne(SignInWay way, IReadOnlyDictionary<string, string> environment)
    {
        SignInProvider provider = new()
        {
            Authority = Https(Required(nameof(SignInProvider.Authority)), nameof(SignInProvider.Authority)),
            ClientId = Required(nameof(SignInProvider.ClientId)),
            ClientSecret = Required(nameof(SignInProvider.ClientSecret)),
            Origins =
            [
                .. (Given(nameof(SignInProvider.Origins)) ?? "")
                    .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Select(origin => Https(origin, nameof(SignInProvider.Origins)).GetLeftPart(UriPartial.Authority)),
            ],
        };
        return provider with
        {
            NameClaim = Given(nameof(SignInProvider.NameClaim)) ?? provider.NameClaim,
            IdentityCodeClaim = Given(nameof(SignInProvider.IdentityCodeClaim)) ?? provider.IdentityCodeClaim,
            // One that is there and empty asks for no type.
            AccessTokenType = environment.TryGetValue(
                Variable(way, nameof(SignInProvider.AccessTokenType)),
                out string? type
            )
                ? type.Trim()
                : provider.AccessTokenType,
        };

        string? Given(string name) =>
            environment.TryGetValue(Variable(way, name), out string? value) && !string.IsNullOrWhiteSpace(value)
                ? value.Trim()
                : null;

        string Required(string name) =>
            Given(name) ?? throw new CannotRunException($"{Variable(way, name)} is missing: sign-in needs it.");

        Uri Https(string text, string name) =>
            Uri.TryCreate(text, UriKind.Absolute, out Uri? uri)
            && uri is { Scheme: "https", UserInfo: "", Query: "", Fragment: "" }
                ? uri
                : throw new CannotRunException(
                    $"{Variable(way, name)}: '{text}' is not an address that begins https://."
                );
    }
}

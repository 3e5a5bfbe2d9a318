using Kuntakokeilu.App.Commands;
using Kuntakokeilu.App.Web.Access;

namespace Kuntakokeilu.Tests.Commands;

public sealed class SignInVariablesTests
{
    private static readonly Dictionary<string, string> Whole = new()
    {
        ["SignIn__Officials__Authority"] = "https://id.example/realms/officials",
        ["SignIn__Officials__ClientId"] = "kokeilu",
        ["SignIn__Officials__ClientSecret"] = "s",
        ["SignIn__Officials__NameClaim"] = "display_name",
        ["SignIn__Officials__Origins"] = "https://login.example https://mfa.example/",
        ["HOME"] = "/",
    };

    [Fact]
    public void A_provider_is_read_from_the_environment()
    {
        SignInSettings settings = SignInVariables.Read(Whole)!;
        Assert.Equal([SignInWay.Officials], settings.Ways);
        SignInProvider provider = settings.Officials!;
        Assert.Equal(("kokeilu", "s", "display_name"), (provider.ClientId, provider.ClientSecret, provider.NameClaim));
        Assert.Equal(SignInProvider.SuomiFiIdentityCode, provider.IdentityCodeClaim);
        Assert.Equal(["https://id.example", "https://login.example", "https://mfa.example"], provider.FormTargets);
    }

    /// <summary>Not told it is that of RFC 9068; told to be empty, none is asked for.</summary>
    [Theory]
    [InlineData(null, "at+jwt")]
    [InlineData("", "")]
    [InlineData(" JWT ", "JWT")]
    public void The_type_of_a_program_s_token_is_a_setting(string? told, string type)
    {
        Dictionary<string, string> environment = new(Whole);
        if (told is not null)
            environment["SignIn__Officials__AccessTokenType"] = told;
        Assert.Equal(type, SignInVariables.Read(environment)!.Officials!.AccessTokenType);
    }

    [Fact]
    public void Without_any_nobody_signs_in() => Assert.Null(SignInVariables.Read(new Dictionary<string, string>()));

    [Theory]
    [InlineData("SignIn__Officials__Authority", null, "SignIn__Officials__Authority is missing")]
    [InlineData("SignIn__Officials__ClientId", " ", "SignIn__Officials__ClientId is missing")]
    [InlineData("SignIn__Officials__ClientSecret", null, "SignIn__Officials__ClientSecret is missing")]
    [InlineData("SignIn__Officials__Authority", "http://id.example", "https://")]
    [InlineData("SignIn__Officials__Authority", "http://127.0.0.1:5081", "https://")]
    [InlineData("SignIn__Officials__Authority", "id.example", "https://")]
    [InlineData("SignIn__Officials__Authority", "https://id.example/?x=1", "https://")]
    [InlineData("SignIn__Officials__Origins", "http://login.example", "https://")]
    [InlineData("SignIn__Official__ClientId", "x", "SignIn__Official__ClientId is not a setting")]
    [InlineData("SignIn__Citizens__ClientId", "x", "SignIn__Citizens__Authority is missing")]
    public void What_is_wrong_is_told_in_a_line(string name, string? value, string because)
    {
        Dictionary<string, string> environment = new(Whole);
        if (value is null)
            environment.Remove(name);
        else
            environment[name] = value;
        CannotRunException told = Assert.Throws<CannotRunException>(() => SignInVariables.Read(environment));
        Assert.Contains(because, told.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', told.Message);
    }

    [Theory]
    [InlineData("http://*:8080", "kokeilu.example", "10.0.0.0/8", null)]
    [InlineData("https://*:8443", "kokeilu.example", "", null)]
    [InlineData("http://127.0.0.1:8080", "", "", null)]
    [InlineData("http://*:8080", "", "10.0.0.0/8", "--hosts is missing")]
    [InlineData("http://*:8080", "kokeilu.example", "", "others than this machine need https")]
    [InlineData("http://*:8080", "kokeilu.example", "10.0.0.0/99", "is not a network")]
    [InlineData("http://*:8080", "*", "10.0.0.0/8", "is not the name of a host")]
    [InlineData("http://*:8080", "a.example;http://b.example", "10.0.0.0/8", "is not the name of a host")]
    public void Others_reach_it_by_a_name_and_by_https(string urls, string hosts, string proxies, string? because)
    {
        Dictionary<string, string> environment = new(Whole) { ["Proxy__KnownNetworks"] = proxies };
        if (because is null)
            Assert.NotNull(ServeCommand.ReadSettings(urls, hosts, environment).SignIn);
        else
            Assert.Contains(
                because,
                Assert.Throws<CannotRunException>(() => ServeCommand.ReadSettings(urls, hosts, environment)).Message,
                StringComparison.Ordinal
            );
    }

    [Fact]
    public void Without_sign_in_only_this_machine_reaches_it() =>
        Assert.Contains(
            "without sign-in",
            Assert
                .Throws<CannotRunException>(() =>
                    ServeCommand.ReadSettings("http://*:8080", "kokeilu.example", new Dictionary<string, string>())
                )
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_certificate_that_cannot_be_read_is_told() =>
        Assert.Contains(
            "Keys__Certificate",
            Assert
                .Throws<CannotRunException>(() =>
                    ServeVariables.ReadKeyCertificate(
                        new Dictionary<string, string> { ["Keys__Certificate"] = "/no/such.pfx" }
                    )
                )
                .Message,
            StringComparison.Ordinal
        );
}

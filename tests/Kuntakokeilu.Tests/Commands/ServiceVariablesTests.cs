using Kuntakokeilu.App.Commands;
using Kuntakokeilu.Core.Acting.Mandates;
using Kuntakokeilu.Core.Casework.Statements.Delivery;
using Kuntakokeilu.Core.Population.Vtj;

namespace Kuntakokeilu.Tests.Commands;

/// <summary>The services outside as the environment tells of them.</summary>
public sealed class ServiceVariablesTests
{
    private static readonly Dictionary<string, string> Mandates = new()
    {
        ["Mandates__Address"] = "https://valtuudet.example",
        ["Mandates__ClientId"] = " kokeilu ",
        ["Mandates__ApiKey"] = "avain",
        ["Mandates__ClientSecret"] = "salaisuus",
        ["Mandates__Topics"] = "http://aiheet.example/yksi  http://aiheet.example/kaksi",
    };

    private static readonly Dictionary<string, string> Population = new()
    {
        ["Population__Query"] = "https://liityntapalvelin.example/kysely",
        ["Population__Changes"] = "https://liityntapalvelin.example/muutokset/",
        ["Population__Client"] = "FI-TEST/GOV/0000000-0/kokeilu",
        ["Population__UserName"] = "kokeilu",
        ["Population__Password"] = "salasana",
    };

    private static readonly Dictionary<string, string> Funds = new()
    {
        ["Funds__Address"] = "https://liityntapalvelin.example/r1",
        ["Funds__Client"] = "FI-TEST/MUN/0000000-0/kokeilu",
        ["Funds__Kela"] = "FI-TEST/GOV/kela/benefits/in",
        ["Funds__Fund"] = "FI-TEST/COM/fund-{fund}/benefits/in",
        ["Funds__Successors"] = "12>20@2023-01-01; 5>6@2022-07-01",
    };

    [Fact]
    public void Nothing_told_is_no_service()
    {
        Dictionary<string, string> nothing = [];
        Assert.Null(MandatesVariables.Read(nothing));
        Assert.Null(PopulationVariables.Read(nothing));
        Assert.Null(MessagesVariables.Read(nothing));
        Assert.Null(FundVariables.Read(nothing));
        Assert.Null(PaymentVariables.Read(nothing));
    }

    [Fact]
    public void The_line_to_the_payers()
    {
        FundLineSettings funds = FundVariables.Read(Funds)!;
        Assert.Equal(
            "https://liityntapalvelin.example/r1/FI-TEST/COM/fund-020/benefits/in/statements",
            $"{funds.AddressOf(funds.ReceiverOn(12, new(2023, 1, 1)))}"
        );
        Assert.Equal(6, funds.ReceiverOn(5, new(2022, 7, 1)));
    }

    [Theory]
    [InlineData(
        "Funds__Fund",
        "FI-TEST/COM/kassa",
        "Funds__Fund: 'FI-TEST/COM/kassa' has no {fund} where the fund's number stands."
    )]
    [InlineData("Funds__Successors", "12-20", "Funds__Successors: '12-20' is not such as 12>20@2023-01-01.")]
    [InlineData("Funds__Kela", "", "Funds__Kela is missing: the line to Kela and the funds needs it.")]
    public void What_is_told_wrong_of_the_line_is_named(string name, string value, string trouble) =>
        Assert.Equal(
            trouble,
            Assert
                .Throws<CannotRunException>(() =>
                    FundVariables.Read(new Dictionary<string, string>(Funds) { [name] = value })
                )
                .Message
        );

    private static readonly Dictionary<string, string> Payments = new()
    {
        ["Payments__Address"] = "https://pankki.example/aineistot",
        ["Payments__UserName"] = "keha",
        ["Payments__Password"] = "salainen",
        ["Payments__Name"] = "KEHA-keskus",
        ["Payments__Account"] = "FI21 1234 5600 0007 85",
        ["Payments__Bank"] = "NDEAFIHH",
    };

    [Fact]
    public void The_line_to_the_bank()
    {
        Core.Grants.Payments.Batches.PaymentLineSettings told = PaymentVariables.Read(Payments)!;
        Assert.Equal("https://pankki.example/aineistot/", $"{told.Address}");
        Assert.Equal(new("KEHA-keskus", "FI2112345600000785", "NDEAFIHH"), told.Payer);
    }

    [Theory]
    [InlineData("Payments__Account", "FI21 1", "Payments__Account: 'FI21 1' is not an account number (IBAN).")]
    [InlineData("Payments__Bank", "", "Payments__Bank is missing: the line to the bank needs it.")]
    public void What_is_told_wrong_of_the_line_to_the_bank_is_named(string name, string value, string trouble) =>
        Assert.Equal(
            trouble,
            Assert
                .Throws<CannotRunException>(() =>
                    PaymentVariables.Read(new Dictionary<string, string>(Payments) { [name] = value })
                )
                .Message
        );

    [Fact]
    public void All_that_can_be_told()
    {
        MandatesSettings mandates = MandatesVariables.Read(Mandates)!;
        Assert.Equal("https://valtuudet.example/ kokeilu", $"{mandates.Address} {mandates.ClientId}");
        Assert.Equal(["http://aiheet.example/yksi", "http://aiheet.example/kaksi"], mandates.Topics);
        PopulationSettings population = PopulationVariables.Read(Population)!;
        // Addresses are made below both.
        Assert.Equal("https://liityntapalvelin.example/kysely/", $"{population.Query}");
        Assert.Equal("https://liityntapalvelin.example/muutokset/", $"{population.Changes}");
    }

    [Theory]
    [InlineData("Mandates__ApiKey", " ", "Mandates__ApiKey is missing: the service of mandates needs it.")]
    [InlineData(
        "Mandates__Address",
        "http://valtuudet.example",
        "Mandates__Address: 'http://valtuudet.example' is not an address that begins https://."
    )]
    [InlineData("Mandates__Topics", "aihe", "Mandates__Topics: 'aihe' is not the address of a mandate's topic.")]
    public void What_is_told_wrong_is_named(string name, string value, string trouble) =>
        Assert.Equal(
            trouble,
            Assert
                .Throws<CannotRunException>(() =>
                    MandatesVariables.Read(new Dictionary<string, string>(Mandates) { [name] = value })
                )
                .Message
        );
}

using System.Text;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Rows;
using Kuntakokeilu.Core.Steering;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;
using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Register.Rows;

public sealed class RowRegisterTests
{
    private static readonly DateOnly FirstDay = new(2021, 3, 1);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(200, 40)]
    [InlineData(40_000, 9_000)]
    public void A_persons_acts_come_by_date_and_then_by_line(int acts, int persons)
    {
        HostileDice dice = new(acts);
        RowRegister<PackedAct> register = new();
        List<(int Person, DateOnly Date)> all = [];
        for (int i = 0; i < acts; i++)
            all.Add((dice.Below(persons), FirstDay.AddDays(dice.Below(5))));
        register.Add([.. all.Select(act => new RowEntry<PackedAct>(Key(act.Person), new(Act(act.Date))))]);
        register.Seal();

        List<int> found = [];
        for (int person = 0; person <= persons; person++)
        {
            register.Announce(Key(person), Key(person), Key(person));
            register.Find(Key(person), found);
            IEnumerable<int> expected = Enumerable.Range(0, acts).Where(i => all[i].Person == person);
            if (person % 50 == 0 || persons < 50)
                Assert.Equal(expected.OrderBy(i => all[i].Date).ThenBy(i => i), found);
        }
        Assert.Equal(acts, register.Count);
    }

    [Fact]
    public void Without_acts_nobody_has_any()
    {
        List<int> found = [1];
        new RowRegister<PackedAct>().Find(Key(1), found);
        Assert.Empty(found);
    }

    [Fact]
    public void An_act_is_kept_whole()
    {
        foreach (TeOfficeActKind kind in Enum.GetValues<TeOfficeActKind>())
        foreach (TransferGround ground in Enum.GetValues<TransferGround>())
        foreach (string to in (string[])["", "000", "743", "999"])
            for (int flags = 0; flags < 8; flags++)
                foreach (DateOnly date in (DateOnly[])[DateOnly.MinValue, FirstDay, DateOnly.MaxValue])
                {
                    TeOfficeAct act = new(
                        date,
                        kind,
                        MunicipalityCode.Parse(to),
                        ground,
                        (flags & 1) != 0,
                        (flags & 2) != 0,
                        (flags & 4) != 0
                    );
                    Assert.Equal(act, new RowEntry<PackedAct>(Key(1), new(act)).Row.Act);
                }
    }

    private static PersonKey Key(int person) => PersonKey.Of(Encoding.ASCII.GetBytes($"p{person}"));

    private static TeOfficeAct Act(DateOnly date) =>
        new(date, TeOfficeActKind.TransferToTeOffice, MunicipalityCode.None, TransferGround.Safety, true, true, false);
}

/** Forms of address before a name; the bits of gender come from these lists. */
export const honorifics = {
  male: "mr mr. sir mister monsieur herr señor senor signor don shri brother father lord",
  female:
    "mrs mrs. ms ms. miss madam madame mme mme. frau señora senora signora dame lady sister mother mlle",
  either:
    "fr fr. msgr msgr. dr dr. prof prof. rev rev. hon hon. st st. professor doctor reverend mx haji hajji",
} as const

/** Small words inside names: Ursula von der Leyen, Bart De Wever, Luiz Inácio Lula da Silva. */
export const particles = `
  von van der den de del della di da do dos das du la le el al bin ibn ben bint abu ould al- el- af av ter ten zu zur y e san
  mac mc st o st. aung daw arap ole wa`

/** What may end a name: "Martin Luther King Jr." */
export const suffixes = "jr jr. sr sr. ii iii iv vi vii viii ix xii xiv xv xvi xxiii"

/** Days and months: capitalised, never a surname after a title. */
export const calendar = `
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
  november december christmas easter ramadan`

/** Family names that come first in Chinese, Korean and Vietnamese names. */
export const familyFirst = `
  kim lee park yoon moon han choi jung jang cho lim kang shin hwang ahn song hong chung jeong seo oh ryu roh noh ban hwang chun yi
  xi li wang zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie tang deng
  feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren shen yao geng qin tsai lai tsang leung
  wong tung chan chow ng koo ko hou ri pak choe jo nguyen tran pham hoang phan vu vo dang bui ho ngo duong to mao bo hua wen qiao tsao
  hun sar son chea`

/** Capitalised words that begin sentences and never name a person. */
export const plainWords = `
  the a an he she it they we i you this that these those his her its their our my your there here what who which when where why how
  and but or nor so yet if then than as at by for from in into of off on onto out over to up with without within about above after
  against along among around before behind below beneath beside besides between beyond despite down during except inside like near
  since through throughout toward towards under until unlike upon via while though although because whether unless
  not no yes some any each every all both either neither many much more most few less least several other others another such
  is are was were be been being has have had do does did will would shall should can could may might must
  one two three four five six seven eight nine ten first second third last next now today yesterday tomorrow meanwhile however
  also just only even still again ever never often always sometimes perhaps maybe once twice later earlier soon ago
  asked said says according told speaking earlier later officials analysts critics supporters experts people police
  dear hello thanks please well let look see read watch listen photo image file video analysis opinion editorial exclusive update
  breaking live getty reuters afp ap epa bbc cnn nbc abc cbs fox npr credit copyright twitter facebook instagram google youtube
  god allah jesus christ bible quran koran internet covid covid-19 brexit english french german spanish arabic russian
  democrat republican democrats republicans muslim christian jew jewish islamic catholic protestant sunni shia shiite hindu buddhist
  mr mrs ms dr sir president minister public license xers bible`

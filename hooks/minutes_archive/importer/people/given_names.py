"""Given names common in Sweden, which only weigh where a run of names is cut into people."""

from __future__ import annotations

_WOMEN = """
    Aase Abir Ada Adina Agda Agnes Agneta Aida Aina Aisha Alba Alexandra Alfhild Alice Alicia
    Alina Alma Alva Alvina Amalia Amanda Amina Amira Andrea Anette Angela Angelica Angelika
    Anika Anita Anja Ann Anna Annalena Anne Anneli Annelie Annette Annica Annicka Annie Annika
    Antonia Asta Astrid Aurora Barbara Barbro Beata Beatrice Beda Bengta Berit Berta Bertha
    Birgit Birgitta Birthe Bodil Brita Britt Britta Camilla Carin Carina Carita Carola Carolina
    Caroline Catarina Catharina Catherine Cathrine Catrin Cecilia Celia Charlotta Charlotte
    Christel Christin Christina Christine Cicilia Clara Constance Cornelia Cristina Dagmar Dagny
    Daniela Danuta Desirée Diana Disa Doris Dorotea Dorothea Ebba Edit Edith Edla Eila Eira
    Eivor Elena Eleonor Eleonora Eli Elin Elina Elinor Elisabet Elisabeth Elise Ella Ellen
    Ellinor Elly Elna Elsa Elsie Elsy Elvira Elvy Embla Emelie Emilia Emilie Emma Emmy Erica
    Erika Erna Ester Esther Eva Evelina Evy Fanny Farida Fatima Fatma Felicia Filippa Fredrika
    Freja Frida Frideborg Gabriella Gerd Gerda Gerti Gisela Greta Gudrun Gun Gunborg Gunhild
    Gunilla Gunlög Gunn Gunnel Gunvor Gurli Görel Hanna Hanne Hannele Harriet Hedda Hedvig Heidi
    Helen Helena Helene Helga Helle Helmi Helén Henny Henrietta Henrika Hilda Hildegard Hillevi
    Hjördis Ia Ida Ilse Inga Ingalill Ingamaj Ingbritt Ingeborg Ingegerd Ingegärd Ingela Inger
    Ingrid Irena Irene Irina Iris Irma Isa Isabel Isabella Isabelle Ivana Jane Jasmin Jasmina
    Jeanette Jelena Jennie Jenny Jessica Joan Johanna Josefin Josefina Josefine Judit Judith
    Julia Juliana Jytte Kaarina Kajsa Karin Karina Karla Karolina Katarina Kate Katharina Katja
    Katrin Kersten Kersti Kerstin Khadija Kicki Kim Kjerstin Klara Klaudia Kristin Kristina
    Laila Lana Lara Laura Lea Leila Lena Leni Leona Lilian Lillemor Lilly Lina Linda Linn Linnea
    Linnéa Lis Lisa Lisbet Lisbeth Lise Liselott Liselotte Lisen Liv Livia Liza Lotta Lotten
    Louise Lova Lovisa Lucia Lydia Madeleine Madelene Magda Magdalena Maj Maja Majken Majlis
    Malena Malin Malou Margaret Margareta Margaretha Margarethe Margit Margot Margret Mari Maria
    Mariam Mariana Mariann Marianne Marie Marika Marina Marita Maritha Marjo Marlene Marléne
    Marta Martha Martina Mary Matilda Maud Meta Mia Mildred Milena Mimmi Mina Minna Miriam Moa
    Mona Monica Monika Märit Märta Nadia Nadja Naima Nanna Natalia Natalie Nathalie Nellie Nelly
    Nicole Nina Nora Nour Olena Olga Olivia Patricia Paula Pauline Pernilla Petra Petronella Pia
    Pirjo Pirkko Ragna Ragnhild Rakel Ramona Rebecca Rebecka Regina Renata Renée Rigmor Rita
    Ritva Rosa Rosanna Rose Rosita Rut Ruth Sabina Saga Sandra Sanna Sara Sarah Seija Selma
    Shirin Sigbritt Signe Sigrid Sigrun Siiri Silvia Simone Sinikka Siri Siv Sofi Sofia Sofie
    Solveig Solvig Sonia Sonja Sophia Sophie Stella Stina Sunniva Susan Susann Susanna Susanne
    Suzanne Svea Svetlana Sylvia Synnöve Tanja Tatjana Tea Teresa Terese Teresia Teresie
    Terttu Thea Theres Therese Theresia Thyra Tilda Tina Tora Torborg Tove Tuula Tyra Ulla
    Ulrica Ulrika Ursula Vanja Vendela Vera Veronica Veronika Victoria Viktoria Vilma Viola
    Viveca Viveka Vivi Vivian Vivianne Wanja Wendela Wilma Wiveka Ylva Yvette Yvonne Zahra
    Zandra Zara Zeinab Åsa Åse Örjana
"""
_MEN = """
    Abbas Abdi Abdul Abdullah Abraham Adam Adolf Adrian Ahmad Ahmed Aksel Albert Albin Alex
    Alexander Alexis Alf Alfons Alfred Algot Ali Allan Alvar Alve Alvin Amin Amir Anders Andre
    Andreas Andrei Andrzej André Ante Antero Anton Antonio Ara Are Ari Arne Arnold Aron Arthur
    Artur Arvid Arvo Assar Atle August Axel Bahram Bengt Benjamin Benny Bent Bernhard Bernt Bert
    Bertil Birger Bjarne Björn Bo Boris Bosse Bror Bruno Bryngel Börje Carl Caspar Casper Cecil
    Cenneth Charles Charlie Chris Christer Christian Christoffer Christopher Claes Clas Claus
    Conny Curt Dag Dan Daniel Dariusz David Dennis Dick Didrik Dietmar Dirk Ditlef Douglas Eddie
    Edgar Edmund Edvard Edvin Edward Efraim Egil Egon Eije Einar Eino Elias Elis Elof Emanuel
    Emil Emir Enar Enok Erhard Eric Erich Erik Erland Erling Ernst Esbjörn Eskil Evald Evert
    Fabian Falk Farid Felix Ferdinand Filip Folke Frank Frans Franz Fred Freddie Freddy Fredric
    Fredrik Fridolf Fritiof Fritz Gabriel Gary Georg George Gerhard Germund Gert Gillis Glenn
    Gottfrid Graham Greger Gunder Gunnar Gustaf Gustav Göran Gösta Göte Haakon Hadar Hakan
    Halvar Hampus Hannes Hannu Hans Harald Harry Hartmut Hasan Hassan Hasse Heikki Heimo Helge
    Helmer Henning Henric Henrik Henry Herbert Herman Hilding Hilmer Hjalmar Holger Holmfrid
    Hubert Hugo Hussein Håkan Ian Ibrahim Igor Ilmari Imre Inge Ingemar Ingemund Ingmar Ingvar
    Isac Isak Ismail Ismo Ivan Ivar Iwan Jack Jacob Jakob Jamal James Jan Janne Jari Jarl Jean
    Jens Jerker Jerry Jesper Jim Jimmie Jimmy Joachim Joacim Joakim Joel Johan Johannes John
    Johnny Johny Jon Jonas Jonathan Jonny Jorge Josef Joseph José Juha Juhani Jukka Julius Jöran
    Jörgen Kai Kaj Kalle Karim Karl Karsten Kasper Kauko Keijo Kennet Kenneth Kenny Kent Kjell
    Klas Klaus Klemens Knut Konny Konrad Krister Kristian Kristofer Kristoffer Krzysztof Kurt
    Kåre Lage Lars Lasse Laszlo Leif Lennart Leo Leon Leonard Leopold Linus Loke Lorentz Lucas
    Ludvig Ludwig Lukas Lutz Magne Magnus Malte Marcel Marco Marcus Markku Marko Markus
    Martin Martti Mathias Mats Matti Mattias Matts Maurits Max Maximilian Mehdi Mehmet Melker
    Melvin Michael Michel Micke Miguel Mika Mikael Mike Mikko Mirsad Mohamed Mohammad Mohammed
    Mohamud Morgan Morten Mustafa Måns Mårten Nathanael Nicklas Niclas Nicolas Niklas Nikola
    Nils Nisse Noak Nore Odd Ola Olaf Olav Ole Oliver Olle Olof Olov Omar Orvar Oscar Oskar
    Osman Osvald Otto Ove Owe Pasi Patric Patrick Patrik Paul Pauli Pehr Pekka Pelle Per Pertti
    Peter Petri Petrus Petter Pierre Pontus Preben Pär Pål Ragnar Ralf Ralph Ramon Rasmus Raul
    Raymond Reidar Reijo Reine Reinhold René Richard Rickard Rikard Risto Robert Roberth Robin
    Roger Roine Roland Rolf Roman Ronald Ronnie Ronny Roy Ruben Rudolf Rune Rustan Rutger Sakari
    Salim Salomon Sam Sami Samir Samuel Sander Sebastian Selim Seth Seved Severin Sievert
    Sigge Sigurd Sigvard Simon Sivert Siwert Sixten Sonny Sontag Stanislav Stefan Steffen
    Stellan Sten Stephan Stig Sture Styrbjörn Sune Svante Sven Sverker Sverre Sylve Sölve Tage
    Taisto Tapio Tariq Ted Teddy Theo Theodor Thom Thomas Thommy Thor Thorbjörn Thord Thore
    Thorsten Thorvald Thure Tim Timo Tobias Toivo Tom Tomas Tomasz Tommy Tony Tor Toralf
    Torbjörn Tord Tore Torgny Torkel Tormod Torsten Torvald Truls Tryggve Ture Tyko Ulf Ulric
    Ulrik Uno Urban Vagn Valdemar Valfrid Valter Veikko Verner Vesa Victor Vidar Viggo Viking
    Viktor Vilgot Vilhelm Ville Vincent Waldemar Walter Werner Wiktor Wilgot Wilhelm William
    Willy Xerxes Yngvar Yngve Yusuf Zacharias Zoltan Åke Örjan Östen Özkan
"""

GIVEN_NAMES = frozenset((_WOMEN + _MEN).casefold().split())
"""In small letters; the first part alone of names such as "Ann-Marie"."""

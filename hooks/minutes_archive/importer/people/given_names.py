"""Given names common in Sweden, which only weigh where a run of names is cut into people."""

from __future__ import annotations

_WOMEN = """
    Aase Abir Ada Adina Agda Agnes Agneta Aida Aina Aino Aisha Alba Alexandra Alfhild Alice
    Alicia Alina Alma Alva Alvina Amalia Amanda Amina Amira Amra Andrea Anette Angela Angelica
    Angelika Anika Anita Anja Ann Anna Annalena Anne Anneli Annelie Annette Annica Annicka Annie
    Annika Antonia Asta Astrid Aurora Azra Barbara Barbro Beata Beatrice Beda Bengta Berit Berta
    Bertha Birgit Birgitta Birthe Bitte Bodil Boel Brita Britt Britta Camilla Carin Carina
    Carita Carola Carolina Caroline Catarina Catharina Catherine Cathrin Cathrine Catrin Catrine
    Cecilia Celia Charlotta Charlotte Christel Christin Christina Christine Cicilia Clara
    Constance Cornelia Cristina Dagmar Dagny Daniela Danuta Desirée Diana Disa Doris Dorotea
    Dorothea Ebba Edit Edith Edla Eila Eira Eivor Elena Eleonor Eleonora Eleonore Eli Elin Elina
    Elinor Elisabet Elisabeth Elise Ella Ellen Ellinor Elly Elna Elsa Elsie Elsy Elvira Elvy
    Embla Emelie Emilia Emilie Emma Emmy Erica Erika Erna Ester Esther Ethel Eva Evelina Evy Ewa
    Ewelina Fanny Farida Fatima Fatma Felicia Filippa Fredrika Freja Frida Frideborg Gabriella
    Gerd Gerda Gerti Gisela Greta Gudrun Gullan Gun Gunborg Gunhild Gunilla Gunlög Gunn Gunnel
    Gunvor Gurli Görel Hanna Hanne Hannele Harriet Hedda Hedvig Heidi Helen Helén Helena Helene
    Helga Helle Helmi Henny Henrietta Henrika Hilda Hildegard Hillevi Hjördis Ia Ida Ilse Inez
    Ing Inga Ingalill Ingamaj Ingbritt Ingeborg Ingegerd Ingegärd Ingela Inger Ingrid Ingvor
    Irena Iréne Irene Irina Iris Irma Isa Isabel Isabella Isabelle Ivana Jane Jannica Jannike
    Jasmin Jasmina Jeanett Jeanette Jelena Jennie Jenny Jessica Joan Johanna Josefin Josefina
    Josefine Judit Judith Julia Juliana Jytte Kaarina Kaisa Kajsa Karen Karin Karina Karla
    Karolina Katarina Kate Katharina Kathrine Katja Katrin Kersten Kersti Kerstin Khadija Kicki
    Kim Kjerstin Klara Klaudia Kristin Kristina Laila Lana Lara Laura Lea Leila Lena Leni Leona
    Leyla Liisa Lilian Lillemor Lilly Lina Linda Linn Linnéa Linnea Lis Lisa Lisbet Lisbeth Lise
    Liselott Liselotte Lisen Liv Livia Liza Ljiljana Lotta Lotten Louise Lova Lovis Lovisa Lucia
    Lydia Madeleine Madelene Magda Magdalena Mait Maj Maja Majken Majlis Malena Malin Malou
    Margaret Margareta Margaretha Margarethe Margit Margot Margret Mari Maria Mariam Mariana
    Mariann Marianne Marica Marie Marika Marina Marita Marith Maritha Marjo Marléne Marlene
    Marta Martha Martina Mary Mathilda Matilda Maud Meta Mia Michaela Mikaela Mildred Milena
    Mimmi Mina Minna Miriam Moa Mona Monica Monika Märit Märta Nadia Nadja Naima Nanna Natalia
    Natalie Nathalie Nellie Nelly Nicole Nina Ninni Nora Nour Olena Olga Olivia Patricia Paula
    Pauline Pernilla Petra Petronella Pia Pirjo Pirkko Ragna Ragnhild Rakel Ramona Rebecca
    Rebecka Regina Renata Renée Rigmor Rita Ritva Ros Rosa Rosanna Rose Rosita Rosmarie Rut Ruth
    Sabina Saga Sandra Sanja Sanna Sara Sarah Seija Selma Shirin Sigbritt Signe Sigrid Sigrun
    Siiri Silvia Simone Sinikka Siri Siv Sofi Sofia Sofie Solveig Solvig Sonia Sonja Sophia
    Sophie Stella Stina Sunniva Susan Susann Susanna Susanne Sussie Suzanne Svea Svetlana Sylvia
    Synnöve Tanja Tatiana Tatjana Tea Teresa Terese Teresia Teresie Terttu Thea Theres Therese
    Theresia Thyra Tilda Tina Tora Torborg Tove Tuula Tyra Ulla Ulrica Ulrika Ursula Vanja
    Vendela Vera Veronica Veronika Vesna Victoria Viktoria Vilma Viola Viveca Viveka Vivi Vivian
    Vivianne Wanja Wenche Wendela Wilma Wiveca Wiveka Wivi Yasmine Ylva Yvette Yvonne Zahra
    Zandra Zara Zeinab Zeynep Åsa Åse Örjana
"""
_MEN = """
    Abbas Abdi Abdul Abdullah Abraham Adam Adolf Adrian Ahmad Ahmed Aksel Albert Albin Alex
    Alexander Alexis Alf Alfons Alfred Algot Ali Allan Alvar Alve Alvin Amin Amir Anders André
    Andre Andreas Andrei Andrzej Ante Antero Anton Antonio Ara Are Ari Arne Arnold Aron Arthur
    Artur Arvid Arvo Assar Atle August Axel Bahram Bengt Benjamin Benny Bent Bernhard Bernt Bert
    Bertil Birger Bjarne Björn Bo Boris Bosse Branko Bror Bruno Bryngel Börje Carl Caspar Casper
    Cecil Cenneth Charles Charlie Chris Christer Christian Christoffer Christopher Claes Clas
    Claus Conny Curt Dag Dan Daniel Dariusz David Dennis Dick Didrik Dietmar Dirk Ditlef Douglas
    Dragan Ebbe Eddie Edgar Edmund Edvard Edvin Edward Efraim Egil Egon Eije Eilert Einar Eino
    Elias Elis Elof Emanuel Emil Emir Enar Enok Erhard Eric Erich Erik Erland Erling Ernst
    Esbjörn Eskil Evald Evert Fabian Falk Farid Felix Ferdinand Filip Folke Frank Frans Franz
    Fred Freddie Freddy Fredric Fredrik Fridolf Fritiof Fritz Gabriel Gary Georg George Gerhard
    Germund Gert Gideon Gillis Glenn Goran Gottfrid Graham Greger Gunder Gunnar Gunno Gustaf
    Gustav Gusten Göran Gösta Göte Haakon Hadar Hakan Halvar Halvard Hampus Hannes Hannu Hans
    Harald Harry Hartmut Hasan Hassan Hasse Heikki Heimo Helge Helmer Helmut Hemming Henning
    Henric Henrik Henry Herbert Herman Hilding Hilmer Hjalmar Holger Holmfrid Hubert Hugo
    Hussein Håkan Ian Ibrahim Igor Ilmari Imre Inge Ingemar Ingemund Ingmar Ingvald Ingvar Isac
    Isak Ismail Ismo Ivan Ivar Iwan Jack Jacob Jakob Jamal James Jan Janne Jari Jarl Jean Jens
    Jerker Jerry Jesper Jim Jimmie Jimmy Joachim Joacim Joakim Joel Johan Johannes John Johnny
    Johny Jon Jonas Jonathan Jonny Jorge Jorma José Josef Joseph Juha Juhani Jukka Julius Jöran
    Jörgen Kai Kaj Kalevi Kalle Kari Karim Karl Karsten Kasper Kauko Keijo Kennet Kenneth Kenny
    Kent Kjell Klas Klaus Klemens Knut Konny Konrad Krister Kristian Kristofer Kristoffer
    Krzysztof Kurt Kåre Lage Lars Lasse Laszlo Leif Lennart Leo Leon Leonard Leopold Liam Linus
    Loke Lorentz Lucas Ludvig Ludwig Lukas Lutz Magne Magnus Malte Manfred Marcel Marco Marcus
    Markku Marko Markus Martin Martti Mathias Mats Matti Mattias Matts Maurits Mauritz Max
    Maximilian Mehdi Mehmet Melker Melvin Micael Michael Michel Micke Miguel Mika Mikael Mike
    Mikko Milan Mirsad Mohamed Mohammad Mohammed Mohamud Morgan Morten Mustafa Måns Mårten
    Nathanael Nicklas Niclas Nicolas Niklas Nikola Nils Nisse Noah Noak Nore Odd Ola Olaf Olav
    Ole Oliver Olle Olof Olov Omar Orvar Oscar Oskar Osman Osvald Otto Ove Owe Palle Pasi Patric
    Patrick Patrik Paul Pauli Pehr Pekka Pelle Pentti Per Pertti Peter Petri Petrus Petter
    Pierre Pontus Preben Pål Pär Ragnar Raimo Ralf Ralph Ramon Raoul Rasmus Raul Raymond Reidar
    Reijo Reine Reinhold René Ricard Richard Rickard Rikard Risto Robert Roberth Robin Roger
    Roine Roland Rolf Roman Ronald Ronnie Ronny Roy Ruben Rudolf Runar Rune Rustan Rutger Sakari
    Salim Salomon Sam Sami Samir Samuel Sander Sebastian Selim Senad Seppo Seth Seved Severin
    Sievert Sigge Signar Sigurd Sigvard Simon Sivert Siwert Sixten Slavko Sonny Sontag Staffan
    Stanislav Stefan Steffen Stellan Sten Stephan Stig Sture Styrbjörn Sune Svante Sven Sverker
    Sverre Sylve Sölve Tage Taisto Tapio Tariq Ted Teddy Theo Theodor Thom Thomas Thommy Thor
    Thorbjörn Thord Thore Thorsten Thorvald Thure Tihomir Tim Timo Tobias Toivo Tom Tomas Tomasz
    Tommy Tony Tor Toralf Torbjörn Tord Tore Torgny Torkel Tormod Torsten Torvald Truls Tryggve
    Tuomo Ture Tyko Ulf Ulric Ulrik Uno Urban Vagn Valdemar Valentin Valfrid Valter Veikko Veine
    Verner Vesa Victor Vidar Viggo Viking Viktor Vilgot Vilhelm Ville Vincent Waldemar Walter
    Weine Werner Wiggo Wiktor Wilgot Wilhelm William Willy Xerxes Yngvar Yngve Yusuf Zacharias
    Zoltan Zoran Åke Örjan Östen Öyvind Özkan
"""

GIVEN_NAMES = frozenset((_WOMEN + _MEN).casefold().split())
"""In small letters; the first part alone of names such as "Ann-Marie"."""
